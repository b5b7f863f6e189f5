package io.chengjie.gateway.testing;

import com.google.protobuf.Message;
import io.chengjie.chassis.caller.RoleMatrix;
import io.chengjie.chassis.calls.CallHeaders;
import io.chengjie.chassis.calls.MessageShapeInterceptor;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.StatusMapping;
import io.chengjie.gateway.operations.Contract;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.Role;
import io.grpc.HandlerRegistry;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * All services of the contract on one port. They keep what they are given, check shapes and
 * versions as the real ones do, and refuse when a test says so.
 */
@ApplicationScoped
public class FakeServices {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  private static final Metadata.Key<String> TRACEPARENT =
      Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER);

  private final FakeStore store = new FakeStore();
  private final MessageShapeInterceptor shape;
  private final AtomicReference<@Nullable RuntimeException> refusal = new AtomicReference<>();
  private volatile boolean refuseAll;
  private final Map<String, String> seen = new ConcurrentHashMap<>();
  private final int port;
  private @Nullable Server server;

  FakeServices(@ConfigProperty(name = "fake.port") int port, MessageShapeInterceptor shape) {
    this.port = port;
    this.shape = shape;
  }

  void start(@Observes StartupEvent event) throws IOException {
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
            .fallbackHandlerRegistry(new Registry(methods()))
            .build()
            .start();
  }

  @PreDestroy
  void stop() {
    if (server != null) {
      server.shutdownNow();
    }
  }

  /** The next call, whichever it is, fails with this. */
  public void refuseNext(RuntimeException failure) {
    refuseAll = false;
    refusal.set(failure);
  }

  /** Every call fails with this, repeated ones too. */
  public void refuseAll(RuntimeException failure) {
    refuseAll = true;
    refusal.set(failure);
  }

  /** Nothing is refused any more, whether it was or not. */
  public void refuseNothing() {
    refusal.set(null);
  }

  /** The header that came with the latest call: authorization or traceparent. */
  public Optional<String> lastHeader(String name) {
    return Optional.ofNullable(seen.get(name));
  }

  private Message answer(
      MethodDescriptor<Message, Message> method,
      Message request,
      Metadata headers,
      Metadata answerHeaders) {
    remember(headers);
    RuntimeException scripted = refuseAll ? refusal.get() : refusal.getAndSet(null);
    if (scripted != null) {
      throw scripted;
    }
    var descriptor = Contract.get().method(method.getFullMethodName());
    if (!RoleMatrix.allowed(descriptor).contains(Role.PUBLIC)
        && headers.get(AUTHORIZATION) == null) {
      throw Rejection.of(ErrorReason.UNAUTHENTICATED);
    }
    shape.check(request);
    return store.answer(descriptor, request, () -> answerHeaders.put(CallHeaders.REPLAYED, "true"));
  }

  private void remember(Metadata headers) {
    seen.clear();
    for (Metadata.Key<String> key : List.of(AUTHORIZATION, TRACEPARENT)) {
      String value = headers.get(key);
      if (value != null) {
        seen.put(key.name(), value);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, MethodDescriptor<Message, Message>> methods() {
    Map<String, MethodDescriptor<Message, Message>> methods = new HashMap<>();
    for (ServiceDescriptor service : FakeStore.SERVICES) {
      service
          .getMethods()
          .forEach(m -> methods.put(m.getFullMethodName(), (MethodDescriptor<Message, Message>) m));
    }
    return methods;
  }

  private final class Registry extends HandlerRegistry {
    private final Map<String, MethodDescriptor<Message, Message>> methods;

    Registry(Map<String, MethodDescriptor<Message, Message>> methods) {
      this.methods = methods;
    }

    @Override
    public @Nullable ServerMethodDefinition<?, ?> lookupMethod(
        String name, @Nullable String authority) {
      MethodDescriptor<Message, Message> method = methods.get(name);
      return method == null ? null : ServerMethodDefinition.create(method, this::handle);
    }

    private ServerCall.Listener<Message> handle(
        ServerCall<Message, Message> call, Metadata headers) {
      call.request(2);
      return new ServerCall.Listener<>() {
        @Override
        public void onMessage(Message request) {
          Metadata answerHeaders = new Metadata();
          try {
            Message answer = answer(call.getMethodDescriptor(), request, headers, answerHeaders);
            call.sendHeaders(answerHeaders);
            call.sendMessage(answer);
            call.close(Status.OK, new Metadata());
          } catch (Rejection rejection) {
            close(StatusMapping.toStatusException(rejection));
          } catch (io.grpc.StatusRuntimeException failure) {
            close(failure);
          } catch (RuntimeException bug) {
            bug.printStackTrace();
            call.close(Status.INTERNAL.withDescription("com.example.Bug: " + bug), new Metadata());
          }
        }

        private void close(io.grpc.StatusRuntimeException failure) {
          Metadata trailers = failure.getTrailers();
          call.close(failure.getStatus(), trailers == null ? new Metadata() : trailers);
        }
      };
    }
  }
}
