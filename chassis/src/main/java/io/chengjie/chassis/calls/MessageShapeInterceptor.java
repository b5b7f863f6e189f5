package io.chengjie.chassis.calls;

import build.buf.protovalidate.ValidationResult;
import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import io.chengjie.chassis.errors.Closing;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.grpc.BindableService;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.quarkus.grpc.GlobalInterceptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Prioritized;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Checks the shape of every request against the rules of the contract; all violations are answered
 * at once.
 */
@ApplicationScoped
@GlobalInterceptor
public class MessageShapeInterceptor implements ServerInterceptor, Prioritized {
  static final int PRIORITY = 700;

  private static final Logger LOG = Logger.getLogger(MessageShapeInterceptor.class);

  private final Validator validator = ValidatorFactory.newBuilder().build();
  private final Instance<BindableService> services;

  MessageShapeInterceptor(@Any Instance<BindableService> services) {
    this.services = services;
  }

  /**
   * Compiles the rules while the process starts, so that no first call waits for it on the event
   * loop.
   */
  void onStart(@Observes StartupEvent event) {
    List<Descriptor> requests =
        services.stream()
            .flatMap(service -> service.bindService().getMethods().stream())
            .map(method -> method.getMethodDescriptor().getSchemaDescriptor())
            .filter(ProtoMethodDescriptorSupplier.class::isInstance)
            .map(schema -> ((ProtoMethodDescriptorSupplier) schema).getMethodDescriptor())
            .map(MethodDescriptor::getInputType)
            .toList();
    Thread.ofPlatform().daemon().name("message-rules").start(() -> requests.forEach(this::compile));
  }

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

  private void compile(Descriptor request) {
    try {
      validator.validate(DynamicMessage.getDefaultInstance(request));
    } catch (ValidationException brokenContract) {
      LOG.errorf(brokenContract, "A rule of %s cannot be evaluated", request.getFullName());
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
