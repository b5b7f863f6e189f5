package io.chengjie.chassis.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.ViolationReason;
import io.grpc.StatusRuntimeException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RejectionTest {
  private static final Rejection NOT_FOUND =
      Rejection.of(ErrorReason.RESOURCE_NOT_FOUND).with("resource", "hold").with("id", "h$1");

  @Test
  void crossesTheWireWithExactlyOneErrorInfo() throws Exception {
    Status status = StatusMapping.toStatus(NOT_FOUND);
    assertThat(status.getCode()).isEqualTo(io.grpc.Status.Code.NOT_FOUND.value());
    assertThat(status.getMessage()).isEqualTo("No hold with id h$1.");
    assertThat(status.getDetailsList()).hasSize(1);
    assertThat(status.getDetails(0).unpack(ErrorInfo.class))
        .isEqualTo(
            ErrorInfo.newBuilder()
                .setDomain("chengjie.io")
                .setReason("RESOURCE_NOT_FOUND")
                .putMetadata("resource", "hold")
                .putMetadata("id", "h$1")
                .build());
  }

  @Test
  void namesEveryViolationInBothLanguages() throws Exception {
    Rejection rejection =
        Rejection.of(ErrorReason.VALIDATION_FAILED)
            .violation("lines[0].unitId", ViolationReason.REQUIRED)
            .violation("days", ViolationReason.RULE_BROKEN, "rule", "int32.gte");
    Status status = StatusMapping.toStatus(rejection);
    assertThat(status.getMessage())
        .isEqualTo("2 part(s) of the request are not acceptable; see violations.");
    BadRequest badRequest = status.getDetails(1).unpack(BadRequest.class);
    assertThat(badRequest.getFieldViolationsCount()).isEqualTo(2);
    BadRequest.FieldViolation days = badRequest.getFieldViolations(1);
    assertThat(days.getField()).isEqualTo("days");
    assertThat(days.getReason()).isEqualTo("RULE_BROKEN");
    assertThat(days.getDescription()).isEqualTo("The value breaks the rule int32.gte.");
    assertThat(days.getLocalizedMessage().getLocale()).isEqualTo("zh-CN");
    assertThat(days.getLocalizedMessage().getMessage()).isEqualTo("不符合规则 int32.gte。");
  }

  @Test
  void isReadBackByTheCaller() {
    StatusRuntimeException answer = StatusMapping.toStatusException(NOT_FOUND);
    RemoteError error = RemoteError.in(new IllegalStateException(answer)).orElseThrow();
    assertThat(error.reason()).isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(error.info().getMetadataMap()).isEqualTo(NOT_FOUND.metadata());
    assertThat(RemoteError.in(io.grpc.Status.UNAVAILABLE.asRuntimeException())).isEmpty();
  }

  @Test
  void isNotChangedByAddingToIt() {
    Rejection more = NOT_FOUND.with("id", "other");
    assertThat(NOT_FOUND.metadata()).containsEntry("id", "h$1");
    assertThat(more.metadata()).containsEntry("id", "other");
  }

  @Test
  void refusesAValueThatIsNoReason() {
    assertThatThrownBy(() -> Rejection.of(ErrorReason.ERROR_REASON_UNSPECIFIED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neverShowsARawPlaceholder() {
    assertThat(ErrorSpecs.fill("No {resource} with id {id}.", Map.of("resource", "hold")))
        .isEqualTo("No hold with id –.");
  }

  @Test
  void collectsViolationsAndThrowsOnlyWhenThereIsOne() {
    Violations violations = new Violations();
    violations.throwIfAny();
    violations.add("a", ViolationReason.REQUIRED).add("b", ViolationReason.INVALID_DATE);
    assertThatThrownBy(violations::throwIfAny)
        .isInstanceOfSatisfying(
            Rejection.class,
            rejection -> {
              assertThat(rejection.reason()).isEqualTo(ErrorReason.VALIDATION_FAILED);
              assertThat(rejection.violations())
                  .extracting(Violation::field)
                  .containsExactly("a", "b");
            });
  }
}
