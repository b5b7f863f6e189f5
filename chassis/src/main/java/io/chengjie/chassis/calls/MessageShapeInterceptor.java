package io.chengjie.chassis.calls;

import build.buf.protovalidate.ValidationResult;
import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import com.google.protobuf.Message;
import io.chengjie.chassis.errors.Closing;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;

/**
 * Checks the shape of every request against the rules of the contract; all violations are answered
 * at once.
 */
@ApplicationScoped
@GlobalInterceptor
public class MessageShapeInterceptor implements ServerInterceptor, Prioritized {
  static final int PRIORITY = 700;

  private final Validator validator = ValidatorFactory.newBuilder().build();

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    return new Checking<>(next.startCall(call, headers), call);
  }

  @Override
  public int getPriority() {
    return PRIORITY;
  }

  /**
   * @throws Rejection VALIDATION_FAILED with every broken rule
   */
  public void check(Message request) {
    try {
      ValidationResult result = validator.validate(request);
      Violations violations = new Violations();
      result.getViolations().forEach(violation -> ShapeViolation.addTo(violations, violation));
      violations.throwIfAny();
    } catch (ValidationException brokenContract) {
      throw new IllegalStateException("a rule of the contract cannot be evaluated", brokenContract);
    }
  }

  private final class Checking<Q> extends SimpleForwardingServerCallListener<Q> {
    private final ServerCall<Q, ?> call;
    private boolean refused;

    Checking(ServerCall.Listener<Q> next, ServerCall<Q, ?> call) {
      super(next);
      this.call = call;
    }

    @Override
    public void onMessage(Q message) {
      if (refused) {
        return;
      }
      if (message instanceof Message request) {
        try {
          check(request);
        } catch (Rejection rejection) {
          refused = true;
          Closing.with(call, rejection);
          return;
        }
      }
      super.onMessage(message);
    }

    @Override
    public void onHalfClose() {
      if (!refused) {
        super.onHalfClose();
      }
    }
  }
}
