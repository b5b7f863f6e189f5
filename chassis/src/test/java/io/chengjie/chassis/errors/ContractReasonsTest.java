package io.chengjie.chassis.errors;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.ErrorSpec;
import io.chengjie.proto.common.v1.Errors;
import io.chengjie.proto.common.v1.ViolationReason;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractReasonsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

  static Stream<EnumValueDescriptor> reasons() {
    List<EnumDescriptor> catalogues =
        List.of(
            ErrorReason.getDescriptor(),
            ViolationReason.getDescriptor(),
            io.chengjie.proto.enterprise.v1.ErrorReason.getDescriptor(),
            io.chengjie.proto.park.v1.ErrorReason.getDescriptor(),
            io.chengjie.proto.policy.v1.ErrorReason.getDescriptor());
    return catalogues.stream()
        .flatMap(catalogue -> catalogue.getValues().stream())
        .filter(value -> value.getNumber() != 0);
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void saysInBothLanguagesWhatHappenedAndWhatToDo(EnumValueDescriptor reason) {
    ErrorSpec spec = reason.getOptions().getExtension(Errors.error);
    assertThat(spec.getCodeValue()).isNotZero();
    assertThat(spec.getTitleZh()).isNotBlank();
    assertThat(spec.getTitleEn()).isNotBlank();
    assertThat(spec.getDetailZh()).isNotBlank();
    assertThat(spec.getDetailEn()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void namesTheSameDataInBothLanguages(EnumValueDescriptor reason) {
    ErrorSpec spec = reason.getOptions().getExtension(Errors.error);
    assertThat(placeholders(spec.getDetailZh())).isEqualTo(placeholders(spec.getDetailEn()));
  }

  private static Set<String> placeholders(String template) {
    return PLACEHOLDER
        .matcher(template)
        .results()
        .map(match -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
