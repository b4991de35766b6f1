package id.petasehat.serve;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.petasehat.option.DistrictPlan;
import java.util.List;
import java.util.Map;

/**
 * Plans as text that is kept for years: what a later program tells more is empty in an older one,
 * and what it tells no more is left out.
 */
final class KeptPlanJson {
  private static final ObjectMapper JSON = mapper();

  private KeptPlanJson() {}

  private static ObjectMapper mapper() {
    ObjectMapper json =
        new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    json.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    json.configOverride(Map.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    return json;
  }

  static String write(Object record) {
    try {
      return JSON.writeValueAsString(record);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static DistrictPlan read(String text) {
    try {
      return JSON.readValue(text, DistrictPlan.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a kept plan cannot be read", broken);
    }
  }
}
