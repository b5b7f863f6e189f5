package io.chengjie.policy.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.policy.v1.CatalogServiceGrpc;
import io.chengjie.proto.policy.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import io.chengjie.proto.policy.v1.EligibilityServiceGrpc;
import io.chengjie.proto.policy.v1.EligibilityServiceGrpc.EligibilityServiceBlockingStub;
import io.chengjie.proto.policy.v1.FactDeliveryServiceGrpc;
import io.chengjie.proto.policy.v1.FactDeliveryServiceGrpc.FactDeliveryServiceBlockingStub;
import io.chengjie.proto.policy.v1.FundReservationServiceGrpc;
import io.chengjie.proto.policy.v1.FundReservationServiceGrpc.FundReservationServiceBlockingStub;
import io.chengjie.proto.policy.v1.FundServiceGrpc;
import io.chengjie.proto.policy.v1.FundServiceGrpc.FundServiceBlockingStub;
import io.chengjie.proto.policy.v1.VocabularyServiceGrpc;
import io.chengjie.proto.policy.v1.VocabularyServiceGrpc.VocabularyServiceBlockingStub;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.AbstractBlockingStub;
import java.net.URL;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The service as callers see it. */
public final class Api {
  public static final String DRAFTER = TestIdentity.token("drafter", Role.POLICY_OFFICER);
  public static final String PUBLISHER =
      TestIdentity.token("publisher", Role.FAIR_COMPETITION_REVIEWER);
  public static final String FINANCE = TestIdentity.token("finance", Role.FINANCE_REVIEWER);
  public static final String OFFICER = TestIdentity.token("officer", Role.PROMOTION_OFFICER);
  public static final String SERVICE = TestIdentity.token("enterprise-service", Role.SERVICE);
  public static final String NOBODY = "";

  private static final Map<Integer, ManagedChannel> CHANNELS = new ConcurrentHashMap<>();

  private final ManagedChannel channel;

  public Api(URL service) {
    channel =
        CHANNELS.computeIfAbsent(
            service.getPort(),
            port -> NettyChannelBuilder.forAddress("localhost", port).usePlaintext().build());
  }

  public VocabularyServiceBlockingStub vocabulary(String token) {
    return with(token, VocabularyServiceGrpc.newBlockingStub(channel));
  }

  public CatalogServiceBlockingStub catalog(String token) {
    return with(token, CatalogServiceGrpc.newBlockingStub(channel));
  }

  public FundServiceBlockingStub funds(String token) {
    return with(token, FundServiceGrpc.newBlockingStub(channel));
  }

  public FundReservationServiceBlockingStub reservations() {
    return with(SERVICE, FundReservationServiceGrpc.newBlockingStub(channel));
  }

  public EligibilityServiceBlockingStub eligibility(String token) {
    return with(token, EligibilityServiceGrpc.newBlockingStub(channel));
  }

  public FactDeliveryServiceBlockingStub delivery() {
    return with(SERVICE, FactDeliveryServiceGrpc.newBlockingStub(channel));
  }

  public ManagedChannel channel() {
    return channel;
  }

  /** A new request id. */
  public static String requestId() {
    return UUID.randomUUID().toString();
  }

  /** What the call was refused with. */
  public static RemoteError refusalOf(ThrowingCallable call) {
    Throwable failure = catchThrowable(call);
    assertThat(failure).as("the call is refused").isNotNull();
    return RemoteError.in(failure).orElseThrow(() -> new AssertionError("no ErrorInfo", failure));
  }

  private static <S extends AbstractBlockingStub<S>> S with(String token, S stub) {
    return token.isEmpty() ? stub : stub.withInterceptors(TestIdentity.sending(token));
  }
}
