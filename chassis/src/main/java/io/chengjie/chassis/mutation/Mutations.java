package io.chengjie.chassis.mutation;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.calls.CurrentCall;
import io.chengjie.chassis.calls.FaultPoints;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.proto.common.v1.ViolationReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one place that opens transactions. An effect is stored exactly once per request id: the id,
 * the fingerprint of the request, the effect and the answer commit together or not at all.
 */
@ApplicationScoped
public class Mutations {
  private final Transactions transactions;
  private final RequestLog requests;
  private final FaultPoints faultPoints;

  Mutations(Transactions transactions, RequestLog requests, FaultPoints faultPoints) {
    this.transactions = transactions;
    this.requests = requests;
    this.faultPoints = faultPoints;
  }

  /**
   * Runs the effect in one new transaction together with the row of the request id. A replay (same
   * caller, operation, request id and request) is answered with the stored answer. Failures are not
   * stored.
   *
   * @param requestId chosen by the caller
   * @param defaultInstance of the answer type, to read stored answers
   * @param effect may run more than once, each time in a fresh transaction; makes no remote calls
   * @throws io.chengjie.chassis.errors.Rejection IDEMPOTENCY_KEY_REUSED for another request with
   *     this id, IDEMPOTENCY_IN_PROGRESS while the same request runs elsewhere, CONCURRENT_CHANGE
   *     after lost races, the reason of a violated constraint, or whatever the effect throws
   */
  public <Q extends Message, A extends Message> A run(
      Q request, String requestId, A defaultInstance, Function<Q, A> effect) {
    if (requestId.isBlank()) {
      new Violations().add("requestId", ViolationReason.REQUIRED).throwIfAny();
    }
    CurrentCall call = CurrentCall.current();
    RequestKey key = new RequestKey(Caller.current().subject(), call.fullMethodName(), requestId);
    byte[] fingerprint = Fingerprint.of(request);
    faultPoints.reach(call.method() + ".received");
    return transactions.retrying(
        () -> {
          Optional<byte[]> stored = requests.answerTo(key, fingerprint);
          if (stored.isPresent()) {
            return replay(call, defaultInstance, stored.get());
          }
          A answer =
              transactions.writing(
                  () -> {
                    if (!requests.claim(key, fingerprint)) {
                      return replay(
                          call, defaultInstance, requests.answerTo(key, fingerprint).orElseThrow());
                    }
                    A fresh = effect.apply(request);
                    transactions.flush();
                    requests.store(key, fresh.toByteArray());
                    faultPoints.reach(call.method() + ".beforeCommit");
                    return fresh;
                  });
          faultPoints.reach(call.method() + ".afterCommit");
          return answer;
        });
  }

  /**
   * One transaction without a request id, for workers and internal steps; tried again after lost
   * races.
   */
  public <T> T transaction(Supplier<T> effect) {
    return transactions.retrying(
        () ->
            transactions.writing(
                () -> {
                  T result = effect.get();
                  transactions.flush();
                  return result;
                }));
  }

  /** A read-only transaction; inside another transaction it is part of that one. */
  public <T> T read(Supplier<T> query) {
    return transactions.reading(query);
  }

  @SuppressWarnings("unchecked") // a parser of the default instance gives its own type
  private static <A extends Message> A replay(CurrentCall call, A defaultInstance, byte[] stored) {
    call.markReplayed();
    try {
      return (A) defaultInstance.getParserForType().parseFrom(stored);
    } catch (InvalidProtocolBufferException corrupt) {
      throw new IllegalStateException("a stored answer cannot be read", corrupt);
    }
  }
}
