package io.chengjie.chassis.caller;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.Empty;
import io.chengjie.chassis.testing.Contract;
import io.chengjie.proto.common.v1.Role;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.grpc.protobuf.ProtoUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole role matrix, executed: every RPC of the contract with every role and without a token.
 */
class AccessInterceptorTest {
  private final AccessInterceptor interceptor =
      new AccessInterceptor(AccessInterceptorTest::bearer);

  static Stream<MethodDescriptor> rpcs() {
    return Contract.services().stream().flatMap(service -> service.getMethods().stream());
  }

  @ParameterizedTest
  @MethodSource("rpcs")
  void letsInExactlyTheRolesOfItsRow(MethodDescriptor rpc) {
    Set<Role> allowed = RoleMatrix.allowed(rpc);
    boolean open = allowed.contains(Role.PUBLIC);
    for (Role role : Role.values()) {
      if (role != Role.UNRECOGNIZED && role != Role.ROLE_UNSPECIFIED) {
        assertThat(call(rpc, role.name()))
            .as("%s by %s", rpc.getFullName(), role)
            .isEqualTo(open || allowed.contains(role) ? Optional.empty() : denied());
      }
    }
    assertThat(call(rpc, null))
        .as("%s without token", rpc.getFullName())
        .isEqualTo(open ? Optional.empty() : Optional.of(Status.Code.UNAUTHENTICATED));
  }

  @Test
  void letsNobodyInWhereTheContractIsSilent() throws Exception {
    MethodDescriptor silent = RoleMatrixTest.serviceWithoutRow().getMethods().getFirst();
    for (Role role : Role.values()) {
      if (role != Role.UNRECOGNIZED) {
        assertThat(call(silent, role.name())).isEqualTo(denied());
      }
    }
    assertThat(call(silent, null)).contains(Status.Code.UNAUTHENTICATED);
  }

  private static Optional<Status.Code> denied() {
    return Optional.of(Status.Code.PERMISSION_DENIED);
  }

  /** The token of this test is the name of the role. */
  private static Caller bearer(String token) {
    return new Caller("u", Set.of(Role.valueOf(token)), List.of(), Optional.empty(), token);
  }

  /** The code with which the call was closed; empty when it was let in. */
  private Optional<Status.Code> call(MethodDescriptor rpc, @Nullable String token) {
    Metadata headers = new Metadata();
    if (token != null) {
      headers.put(AccessInterceptor.AUTHORIZATION, "Bearer " + token);
    }
    RecordedCall call = new RecordedCall(rpc);
    List<String> started = new ArrayList<>();
    interceptor.interceptCall(
        call,
        headers,
        (next, ignored) -> {
          started.add(rpc.getFullName());
          return new ServerCall.Listener<>() {};
        });
    assertThat(started).hasSize(call.closed.isPresent() ? 0 : 1);
    return call.closed;
  }

  private static final class RecordedCall extends ServerCall<Empty, Empty> {
    private final MethodDescriptor rpc;
    private Optional<Status.Code> closed = Optional.empty();

    RecordedCall(MethodDescriptor rpc) {
      this.rpc = rpc;
    }

    @Override
    public void close(Status status, Metadata trailers) {
      closed = Optional.of(status.getCode());
    }

    @Override
    public io.grpc.MethodDescriptor<Empty, Empty> getMethodDescriptor() {
      return io.grpc.MethodDescriptor.<Empty, Empty>newBuilder()
          .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
          .setFullMethodName(rpc.getService().getFullName() + "/" + rpc.getName())
          .setRequestMarshaller(ProtoUtils.marshaller(Empty.getDefaultInstance()))
          .setResponseMarshaller(ProtoUtils.marshaller(Empty.getDefaultInstance()))
          .setSchemaDescriptor(new Schema(rpc))
          .build();
    }

    @Override
    public void request(int numMessages) {}

    @Override
    public void sendHeaders(Metadata headers) {}

    @Override
    public void sendMessage(Empty message) {}

    @Override
    public boolean isCancelled() {
      return false;
    }
  }

  private record Schema(MethodDescriptor rpc) implements ProtoMethodDescriptorSupplier {
    @Override
    public MethodDescriptor getMethodDescriptor() {
      return rpc;
    }

    @Override
    public ServiceDescriptor getServiceDescriptor() {
      return rpc.getService();
    }

    @Override
    public FileDescriptor getFileDescriptor() {
      return rpc.getFile();
    }
  }
}
