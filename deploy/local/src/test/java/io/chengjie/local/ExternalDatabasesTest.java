package io.chengjie.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExternalDatabasesTest {

  @Test
  void noVariableMeansTheEmbeddedServer() {
    assertThat(ExternalDatabases.from(Map.of("PATH", "/bin"))).isEmpty();
  }

  @Test
  void takesOneDatabasePerService() {
    assertThat(ExternalDatabases.from(complete()))
        .containsOnlyKeys(Part.ENTERPRISE, Part.PARK, Part.POLICY)
        .hasEntrySatisfying(
            Part.PARK, park -> assertThat(park.username()).isEqualTo("PARK_USERNAME"));
  }

  @Test
  void namesTheVariableThatIsMissing() {
    Map<String, String> variables = complete();
    variables.remove("CHENGJIE_POLICY_DB_PASSWORD");

    assertThatThrownBy(() -> ExternalDatabases.from(variables))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("missing: CHENGJIE_POLICY_DB_PASSWORD");
  }

  private static Map<String, String> complete() {
    Map<String, String> variables = new HashMap<>();
    for (String service : new String[] {"ENTERPRISE", "PARK", "POLICY"}) {
      for (String member : new String[] {"URL", "USERNAME", "PASSWORD"}) {
        variables.put("CHENGJIE_" + service + "_DB_" + member, service + "_" + member);
      }
    }
    return variables;
  }
}
