package io.chengjie.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.chengjie.local.Failure;
import org.junit.jupiter.api.Test;

class ValuesTest {
  private final Values values = new Values();

  @Test
  void fillsTextsNamesAndListsAndKeepsTheTypeOfALonePlace() {
    values.put("project", "PRJ-1");
    values.put("version", IntNode.valueOf(7));

    String filled =
        values
            .fill(
                Json.parse(
                    """
                    {"projects/${project}": "${version}", "list": ["p ${project} v${version}"]}
                    """))
            .toString();

    assertThat(filled).isEqualTo("{\"projects/PRJ-1\":7,\"list\":[\"p PRJ-1 v7\"]}");
  }

  @Test
  void saysWhatIsNeededAndWasNotBrought() {
    values.put("hold", MissingNode.getInstance());

    assertThatThrownBy(() -> values.fill("/holds/${hold}"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("hold");
  }
}
