package io.chengjie.chassis.caller;

import com.google.protobuf.Descriptors.MethodDescriptor;
import io.chengjie.chassis.errors.Closing;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.Role;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Authenticates and authorises every call; what the contract does not allow is denied. Only the
 * health and reflection services of the framework are exempt.
 */
@ApplicationScoped
@GlobalInterceptor
public class AccessInterceptor implements ServerInterceptor, Prioritized {
  /** Runs after drain (900) and before the message is looked at (700). */
  static final int PRIORITY = 800;

  static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private static final Set<String> EXEMPT =
      Set.of(
          "grpc.health.v1.Health",
          "grpc.reflection.v1.ServerReflection",
          "grpc.reflection.v1alpha.ServerReflection");

  private final TokenCheck tokens;
  private final Map<String, Set<Role>> allowed = new ConcurrentHashMap<>();

  AccessInterceptor(TokenCheck tokens) {
    this.tokens = tokens;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    if (EXEMPT.contains(call.getMethodDescriptor().getServiceName())) {
      return next.startCall(call, headers);
    }
    Caller caller;
    try {
      caller = authenticate(headers);
      authorise(caller, call.getMethodDescriptor());
    } catch (Rejection rejection) {
      return Closing.with(call, rejection);
    }
    return Contexts.interceptCall(caller.in(Context.current()), call, headers, next);
  }

  @Override
  public int getPriority() {
    return PRIORITY;
  }

  private Caller authenticate(Metadata headers) {
    String header = headers.get(AUTHORIZATION);
    if (header == null) {
      return Caller.ANONYMOUS;
    }
    if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      throw Rejection.of(ErrorReason.UNAUTHENTICATED);
    }
    return tokens.verify(header.substring(7).strip());
  }

  private void authorise(Caller caller, io.grpc.MethodDescriptor<?, ?> method) {
    Set<Role> roles =
        allowed.computeIfAbsent(method.getFullMethodName(), name -> allowedRoles(method));
    if (roles.contains(Role.PUBLIC) || roles.stream().anyMatch(caller::has)) {
      return;
    }
    if (caller.equals(Caller.ANONYMOUS)) {
      throw Rejection.of(ErrorReason.UNAUTHENTICATED);
    }
    throw Rejection.of(ErrorReason.ROLE_NOT_ALLOWED)
        .with("operation", method.getFullMethodName())
        .with(
            "allowedRoles",
            roles.stream().map(Role::name).sorted().collect(Collectors.joining(", ")));
  }

  private static Set<Role> allowedRoles(io.grpc.MethodDescriptor<?, ?> method) {
    if (method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier schema) {
      MethodDescriptor descriptor = schema.getMethodDescriptor();
      return RoleMatrix.allowed(descriptor);
    }
    return EnumSet.noneOf(Role.class);
  }
}
