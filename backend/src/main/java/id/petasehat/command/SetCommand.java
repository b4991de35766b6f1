package id.petasehat.command;

import id.petasehat.indicator.Catalogue;
import id.petasehat.rule.RuleChange;
import id.petasehat.store.Setting;
import id.petasehat.store.Settings;
import id.petasehat.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes a setting, or takes it back to its default. */
@Command(
    name = "set",
    mixinStandardHelpOptions = true,
    description = {
      "Mengubah satu pengaturan; nilai kosong mengembalikan bawaannya.",
      "Changes a setting."
    })
final class SetCommand implements Callable<Integer> {
  @Mixin private StoreOptions where;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description =
          "default-indicator, basemap-url, basemap-attribution, report-deadline-day,"
              + " disease-groups")
  private String name;

  @Parameters(index = "1", paramLabel = "VALUE", description = "Nilai baru.")
  private String value;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Setting setting = setting();
    if (setting == Setting.REPORT_DEADLINE_DAY) {
      Integer day = value.isEmpty() ? null : Integer.valueOf(value);
      RuleStep.run(spec, where, List.of(new RuleChange.DeadlineDay(day)), "");
    } else {
      put(setting);
    }
    spec.commandLine().getOut().println(name + " = " + value);
    return ExitCode.DONE;
  }

  private void put(Setting setting) {
    try (Store store = where.open()) {
      store.<Void, RuntimeException>change(
          connection -> {
            Settings.put(connection, setting.id(), value);
            return null;
          });
    }
  }

  private Setting setting() {
    Optional<Setting> setting = Setting.byId(name);
    if (setting.isEmpty()) {
      throw wrong("Tidak ada pengaturan bernama " + name + ".");
    }
    boolean known =
        setting.get() != Setting.DEFAULT_INDICATOR
            || value.isEmpty()
            || Catalogue.builtIn().find(value).isPresent();
    if (!known || !setting.get().accepts(value)) {
      throw wrong("Nilai \"" + value + "\" tidak dapat dipakai untuk " + name + ".");
    }
    return setting.get();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
