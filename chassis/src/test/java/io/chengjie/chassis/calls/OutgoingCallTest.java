package io.chengjie.chassis.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Empty;
import io.chengjie.chassis.caller.TokenSource;
import io.chengjie.chassis.trace.Trace;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptors;
import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.protobuf.ProtoUtils;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutgoingCallTest {
  private final Recorder recorder = new Recorder();

  @Test
  void eachCallHasADeadlineOfItsOwn() {
    Channel channel = channel(Optional.empty());
    call(channel, MethodType.UNARY, CallOptions.DEFAULT);
    call(channel, MethodType.UNARY, CallOptions.DEFAULT);
    Deadline first = Objects.requireNonNull(recorder.deadline(0));
    Deadline second = Objects.requireNonNull(recorder.deadline(1));
    assertThat(first.isBefore(second)).isTrue();
    assertThat(second.timeRemaining(TimeUnit.SECONDS)).isBetween(8L, 10L);
  }

  @Test
  void noCallWaitsLongerThanOnesOwnCaller() {
    Deadline incoming = Deadline.after(2, TimeUnit.SECONDS);
    try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        CancellableContext waiting = Context.ROOT.withDeadline(incoming, clock)) {
      waiting.run(() -> call(channel(Optional.empty()), MethodType.UNARY, CallOptions.DEFAULT));
    }
    assertThat(recorder.deadline(0)).isEqualTo(incoming);
  }

  @Test
  void aShorterDeadlineOfTheCallStays() {
    Deadline own = Deadline.after(1, TimeUnit.SECONDS);
    call(channel(Optional.empty()), MethodType.UNARY, CallOptions.DEFAULT.withDeadline(own));
    assertThat(recorder.deadline(0)).isEqualTo(own);
  }

  @Test
  void aStreamHasNoDeadline() {
    call(channel(Optional.empty()), MethodType.SERVER_STREAMING, CallOptions.DEFAULT);
    assertThat(recorder.deadline(0)).isNull();
  }

  @Test
  void theTokenGoesAlong() {
    call(channel(Optional.of("t1")), MethodType.UNARY, CallOptions.DEFAULT);
    assertThat(recorder.headers.getFirst().getAll(Recorder.AUTHORIZATION))
        .containsExactly("Bearer t1");
  }

  @Test
  void aTokenThatTheCallBringsItselfIsKept() {
    Metadata headers = new Metadata();
    headers.put(Recorder.AUTHORIZATION, "Bearer own");
    start(channel(Optional.of("t1")), MethodType.UNARY, CallOptions.DEFAULT, headers);
    assertThat(recorder.headers.getFirst().getAll(Recorder.AUTHORIZATION))
        .containsExactly("Bearer own");
  }

  @Test
  void withoutTokenNoneIsSent() {
    call(channel(Optional.empty()), MethodType.UNARY, CallOptions.DEFAULT);
    assertThat(recorder.headers.getFirst().containsKey(Recorder.AUTHORIZATION)).isFalse();
  }

  @Test
  void theTraceGoesOnWithANewSpan() {
    String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    Trace.from(traceparent)
        .in(Context.ROOT)
        .run(() -> call(channel(Optional.empty()), MethodType.UNARY, CallOptions.DEFAULT));
    assertThat(recorder.headers.getFirst().get(Trace.TRACEPARENT))
        .matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01")
        .isNotEqualTo(traceparent);
  }

  private Channel channel(Optional<String> token) {
    TokenSource tokens = () -> token;
    return ClientInterceptors.intercept(
        recorder, new OutgoingCallInterceptor(tokens, Duration.ofSeconds(10)));
  }

  private static void call(Channel channel, MethodType type, CallOptions options) {
    start(channel, type, options, new Metadata());
  }

  private static void start(
      Channel channel, MethodType type, CallOptions options, Metadata headers) {
    MethodDescriptor<Empty, Empty> method =
        MethodDescriptor.<Empty, Empty>newBuilder()
            .setType(type)
            .setFullMethodName("s/M")
            .setRequestMarshaller(ProtoUtils.marshaller(Empty.getDefaultInstance()))
            .setResponseMarshaller(ProtoUtils.marshaller(Empty.getDefaultInstance()))
            .build();
    channel.newCall(method, options).start(new ClientCall.Listener<>() {}, headers);
  }

  /** A channel that notes what it is asked to send. */
  private static final class Recorder extends Channel {
    static final Metadata.Key<String> AUTHORIZATION =
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    final List<CallOptions> options = new ArrayList<>();
    final List<Metadata> headers = new ArrayList<>();

    @Nullable Deadline deadline(int call) {
      return options.get(call).getDeadline();
    }

    @Override
    public String authority() {
      return "recorder";
    }

    @Override
    public <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method, CallOptions callOptions) {
      options.add(callOptions);
      return new ClientCall<>() {
        @Override
        public void start(Listener<A> listener, Metadata sent) {
          headers.add(sent);
        }

        @Override
        public void request(int numMessages) {}

        @Override
        public void cancel(@Nullable String message, @Nullable Throwable cause) {}

        @Override
        public void halfClose() {}

        @Override
        public void sendMessage(Q message) {}
      };
    }
  }
}
