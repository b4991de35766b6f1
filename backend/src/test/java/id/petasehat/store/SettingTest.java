package id.petasehat.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://{s}.tile.example.org/{z}/{x}/{y}.png",
        "http://127.0.0.1:8081/wms-c/{z}/{x}/{-y}.jpg?key=a-1&v=2",
        ""
      })
  void a_basemap_is_an_address_with_places_for_the_tile(String url) {
    assertThat(Setting.BASEMAP_URL.accepts(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tile.example.org/map.png",
        "https://t_1.example.org/{z}/{x}/{y}.png",
        "https://tile.example.org/{z}/{x}/{y}.png?a=|",
        "https://tile.example.org; script-src *//{z}/{x}/{y}",
        "https://{z}{x}{y}",
        "javascript:alert(1)/{z}/{x}/{y}"
      })
  void what_the_page_could_not_load_or_its_headers_not_name_is_no_basemap(String url) {
    assertThat(Setting.BASEMAP_URL.accepts(url)).isFalse();
  }
}
