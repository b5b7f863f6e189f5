package io.chengjie.chassis.calls;

import io.chengjie.chassis.caller.TokenSource;
import io.chengjie.chassis.trace.Trace;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives each outgoing call its own deadline (never longer than the caller of this process waits),
 * the token and the trace. The framework's {@code quarkus.grpc.clients.X.deadline} is one absolute
 * instant per stub (quarkusio/quarkus#41947) and stays unset.
 */
@ApplicationScoped
@GlobalInterceptor
public class OutgoingCallInterceptor implements ClientInterceptor {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final TokenSource tokens;
  private final Duration deadline;

  OutgoingCallInterceptor(
      TokenSource tokens,
      @ConfigProperty(name = "chengjie.calls.deadline", defaultValue = "10s") Duration deadline) {
    this.tokens = tokens;
    this.deadline = deadline;
  }

  @Override
  public <Q, A> ClientCall<Q, A> interceptCall(
      MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
    Optional<String> token = tokens.token();
    String traceparent = traceparent();
    AtomicBoolean replayedMark = options.getOption(CallHeaders.REPLAYED_MARK);
    return new SimpleForwardingClientCall<>(next.newCall(method, withDeadline(method, options))) {
      @Override
      public void start(Listener<A> listener, Metadata headers) {
        if (token.isPresent() && !headers.containsKey(AUTHORIZATION)) {
          headers.put(AUTHORIZATION, "Bearer " + token.get());
        }
        headers.put(Trace.TRACEPARENT, traceparent);
        super.start(replayedMark == null ? listener : marking(listener, replayedMark), headers);
      }
    };
  }

  private String traceparent() {
    return Trace.current().orElseGet(() -> Trace.from(tokens.traceparent().orElse(null))).next();
  }

  /** Streams (the health watch) live as long as they like; a deadline set by the caller stays. */
  private CallOptions withDeadline(MethodDescriptor<?, ?> method, CallOptions options) {
    if (method.getType() != MethodDescriptor.MethodType.UNARY) {
      return options;
    }
    Deadline own = options.getDeadline();
    Deadline ours = own != null ? own : Deadline.after(deadline.toMillis(), TimeUnit.MILLISECONDS);
    Deadline incoming = Context.current().getDeadline();
    return options.withDeadline(incoming == null ? ours : ours.minimum(incoming));
  }

  private static <A> ClientCall.Listener<A> marking(
      ClientCall.Listener<A> listener, AtomicBoolean mark) {
    return new SimpleForwardingClientCallListener<>(listener) {
      @Override
      public void onHeaders(Metadata headers) {
        if ("true".equals(headers.get(CallHeaders.REPLAYED))) {
          mark.set(true);
        }
        super.onHeaders(headers);
      }
    };
  }
}
