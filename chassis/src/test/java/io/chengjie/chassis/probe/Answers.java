package io.chengjie.chassis.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chengjie.chassis.errors.RemoteError;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.function.Supplier;

/** What came back instead of a result. */
public final class Answers {
  private Answers() {}

  /**
   * The refusal of a call; fails when the call succeeds or the refusal is not one of the platform.
   */
  public static RemoteError refusal(Supplier<?> call) {
    StatusRuntimeException failure = catchThrowableOfType(StatusRuntimeException.class, call::get);
    assertThat(failure).isNotNull();
    RemoteError error = RemoteError.in(failure).orElseThrow(() -> failure);
    assertThat(error.status().getMessage()).isEqualTo(failure.getStatus().getDescription());
    return error;
  }

  public static Status.Code code(RemoteError error) {
    return Status.fromCodeValue(error.status().getCode()).getCode();
  }
}
