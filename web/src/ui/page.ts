import type { App, Component } from '../app';
import { showsDiseases } from '../disease-state';
import { showing, showsPlan } from '../plan-state';
import { reachOf, showsReach, showsTravel } from '../reach-state';
import { assigningOf } from '../post-state';
import { answer } from './answer';
import { assignPanel } from './assign-panel';
import { completenessPlace } from './completeness';
import { dataPlace } from './data-place';
import { diseaseAnswer } from './disease-answer';
import { diseaseList } from './disease-list';
import { diseasePanel } from './disease-panel';
import { apply, h } from './dom';
import { header } from './header';
import { indicatorChips } from './indicator-chips';
import { indicatorList } from './indicator-list';
import { mapView } from './map-view';
import { months } from './months';
import { postPanel } from './post-panel';
import { postTable } from './post-table';
import { pwsGraphView } from './pws-graph';
import { emptyNotice, failureNotice, staleNotice } from './notices';
import { planAnswer } from './plan-answer';
import { planChips } from './plan-chips';
import { planControls } from './plan-controls';
import { planVillage } from './plan-village';
import { reachAnswer } from './reach-answer';
import { reachChips } from './reach-chips';
import { reachControls } from './reach-controls';
import { reachPanel } from './reach-panel';
import { sheet } from './sheet';
import { showSwitch } from './show-switch';
import { village } from './village';
import { scopeName } from './words';

/** Which of the page's faces is shown; exactly one at a time. */
type Face = 'failure' | 'empty' | 'situasi' | 'laporan' | 'data';

/** Parts that stand in the place of the situation's own. */
type Instead = Partial<Record<'list' | 'chips' | 'answer' | 'village', Component>>;

/** The whole page in the order of reading: what, where, when, so what. */
export function page(app: App): Component {
  const top = header(app);
  const parts = {
    list: indicatorList(app),
    chips: indicatorChips(app),
    map: mapView(app),
    months: months(app),
    answer: answer(app),
    village: village(app),
    post: postPanel(app),
    assign: assignPanel(app),
    table: postTable(app),
    chart: pwsGraphView(app),
  };
  /** What stands in the places of list, answer and panel while something else is shown. */
  const diseases = {
    list: diseaseList(app),
    answer: diseaseAnswer(app),
    village: diseasePanel(app),
  };
  const reach = {
    list: reachControls(app),
    chips: reachChips(app),
    answer: reachAnswer(app),
    village: reachPanel(app),
  };
  const plan = {
    list: planControls(app),
    chips: planChips(app),
    answer: planAnswer(app),
    village: planVillage(app),
  };
  const switches = [parts.list, diseases.list, parts.chips].map(({ root: place }) => {
    const choice = showSwitch(app);
    place.prepend(choice.root);
    return choice;
  });
  const lower = sheet(
    app,
    parts.months.root,
    parts.answer.root,
    parts.village.root,
    parts.post.root,
    parts.assign.root,
  );
  const situasi = h(
    'main',
    { class: 'situasi' },
    parts.list.root,
    parts.chips.root,
    parts.map.root,
    parts.chart.root,
    lower.root,
    parts.table.root,
  );
  const failure = failureNotice(app);
  const empty = emptyNotice(app);
  const data = dataPlace(app);
  const reports = completenessPlace(app);
  const stale = staleNotice(app);
  const faces: Record<Face, HTMLElement> = {
    failure: failure.root,
    empty: empty.root,
    situasi,
    laporan: reports.root,
    data: data.root,
  };
  const always = [top, stale, failure, empty, data];
  const inSituasi = [
    parts.list,
    parts.chips,
    lower,
    parts.map,
    parts.months,
    parts.answer,
    parts.village,
    parts.post,
    parts.assign,
    parts.table,
    parts.chart,
  ];
  /** Indicators, diseases, reach or a plan: the page holds the list, answer and panel of one of them. */
  function updateShown(): void {
    const reaching = showsReach(app.state);
    const sick = showsDiseases(app.state);
    const planning = showsPlan(app.state);
    const shown: Instead = planning ? plan : reaching ? reach : sick ? diseases : {};
    for (const part of switches) part.update();
    for (const part of Object.values(shown)) part.update();
    for (const name of ['list', 'chips', 'answer', 'village'] as const) {
      const usual = parts[name].root;
      for (const set of [diseases, reach, plan] as Instead[])
        if (set !== shown) set[name]?.root.remove();
      const own = shown[name]?.root;
      if (own) usual.hidden = true;
      if (own && !own.isConnected) usual.after(own);
    }
    parts.list.root.hidden = shown.list !== undefined;
    parts.chips.root.hidden = shown.chips !== undefined;
    situasi.classList.toggle('with-diseases', sick);
    situasi.classList.toggle('with-reach', reaching);
    situasi.classList.toggle('with-plan', planning);
  }
  const root = h('div', { class: 'page' }, top.root, stale.root, ...Object.values(faces));

  document.addEventListener('keydown', (event) => {
    const { post, village, unit, chart, reach: reachView, plan: planView } = app.state.view;
    if (event.key !== 'Escape') return;
    if (assigningOf(app.state)) app.assign(null);
    else if (post) app.go({ post: null });
    else if (village) app.go({ village: null });
    else if (unit) app.go({ unit: null });
    else if (showsReach(app.state) && reachView.route) app.go(reachOf(app.state, { route: null }));
    else if (showsPlan(app.state) && planView.option) app.go(showing(app.state, { option: null }));
    else if (chart) app.go({ chart: false });
  });

  return {
    root,
    update() {
      const face = faceOf(app);
      for (const [name, element] of Object.entries(faces)) element.hidden = name !== face;
      root.dataset.face = face;
      situasi.classList.toggle('with-table', app.state.view.place === 'bangunan');
      situasi.classList.toggle('with-chart', app.state.view.chart && !showsTravel(app.state));
      situasi.classList.toggle('with-post', app.state.view.post !== null);
      apply(document.documentElement, { lang: app.language() });
      document.title = titleOf(app);
      for (const part of always) part.update();
      if (face === 'laporan') reports.update();
      if (face !== 'situasi') return;
      for (const part of inSituasi) part.update();
      updateShown();
    },
  };
}

function faceOf(app: App): Face {
  const { status, failure, view } = app.state;
  if (failure) return 'failure';
  if (view.place === 'data') return 'data';
  if (status?.districts.length === 0) return 'empty';
  if (view.place === 'laporan' && view.district) return 'laporan';
  return 'situasi';
}

function titleOf(app: App): string {
  const name = scopeName(app);
  return name ? `${name} · PetaSehat` : 'PetaSehat';
}
