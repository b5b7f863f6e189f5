package io.chengjie.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.chengjie.gateway.openapi.ProtoComments;
import io.chengjie.gateway.operations.Contract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtoCommentsTest {
  @Test
  void findsTheCommentOfEveryElementOfTheContract() {
    List<String> names = new ArrayList<>();
    for (FileDescriptor file : Contract.get().files()) {
      if (file.getPackage().startsWith("chengjie.")) {
        file.getServices().forEach(s -> s.getMethods().forEach(m -> names.add(m.getFullName())));
        file.getMessageTypes().forEach(message -> collect(message, names));
      }
    }
    assertThat(names).hasSizeGreaterThan(300);
    assertThat(names)
        .allSatisfy(name -> assertThat(ProtoComments.get().of(name)).as(name).isNotBlank());
  }

  @Test
  void joinsTheLinesOfAComment() {
    assertThat(ProtoComments.get().of("chengjie.park.v1.HoldService.PlaceHold"))
        .startsWith("Places a hold on units")
        .endsWith("REGION_OUT_OF_SCOPE, RESOURCE_NOT_FOUND.");
    assertThat(ProtoComments.get().of("chengjie.park.v1.HoldLine.unit_id"))
        .isEqualTo("Unit, as a whole.");
  }

  private static void collect(Descriptor message, List<String> names) {
    names.add(message.getFullName());
    message.getFields().forEach(field -> names.add(field.getFullName()));
    message.getNestedTypes().stream()
        .filter(nested -> !nested.getOptions().getMapEntry())
        .forEach(nested -> collect(nested, names));
    message
        .getEnumTypes()
        .forEach(
            type ->
                type.getValues().stream()
                    .filter(v -> v.getNumber() != 0)
                    .forEach(v -> names.add(type.getFullName() + "." + v.getName())));
  }
}
