package io.chengjie.park;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.MethodDescriptor;
import io.chengjie.chassis.caller.RoleMatrix;
import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.AllocationServiceGrpc;
import io.chengjie.proto.park.v1.CapacityViewServiceGrpc;
import io.chengjie.proto.park.v1.CatalogServiceGrpc;
import io.chengjie.proto.park.v1.DemonstrationZoneServiceGrpc;
import io.chengjie.proto.park.v1.DesignationServiceGrpc;
import io.chengjie.proto.park.v1.FacilityServiceGrpc;
import io.chengjie.proto.park.v1.FactoryServiceGrpc;
import io.chengjie.proto.park.v1.HoldServiceGrpc;
import io.chengjie.proto.park.v1.LandServiceGrpc;
import io.chengjie.proto.park.v1.RegionProfileServiceGrpc;
import io.chengjie.proto.park.v1.ReservationServiceGrpc;
import io.chengjie.proto.park.v1.SitingServiceGrpc;
import io.chengjie.proto.park.v1.SpaceServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ServiceDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.grpc.stub.ClientCalls;
import io.quarkus.grpc.GrpcClient;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The role matrix of the contract, executed: every call with every role. */
@ParkServiceTest
class RoleMatrixTest {
  private static final List<ServiceDescriptor> SERVICES =
      List.of(
          CapacityViewServiceGrpc.getServiceDescriptor(),
          CatalogServiceGrpc.getServiceDescriptor(),
          DemonstrationZoneServiceGrpc.getServiceDescriptor(),
          DesignationServiceGrpc.getServiceDescriptor(),
          FacilityServiceGrpc.getServiceDescriptor(),
          RegionProfileServiceGrpc.getServiceDescriptor(),
          FactoryServiceGrpc.getServiceDescriptor(),
          HoldServiceGrpc.getServiceDescriptor(),
          LandServiceGrpc.getServiceDescriptor(),
          AllocationServiceGrpc.getServiceDescriptor(),
          SpaceServiceGrpc.getServiceDescriptor(),
          ReservationServiceGrpc.getServiceDescriptor(),
          SitingServiceGrpc.getServiceDescriptor());

  @GrpcClient("park")
  Channel channel;

  @Test
  void letsInWhomTheContractNamesAndNobodyElse() {
    int denied = 0;
    for (ServiceDescriptor service : SERVICES) {
      for (io.grpc.MethodDescriptor<?, ?> method : service.getMethods()) {
        for (Role role : Role.values()) {
          if (role != Role.UNRECOGNIZED && role != Role.ROLE_UNSPECIFIED) {
            denied += check(method, role) ? 0 : 1;
          }
        }
      }
    }
    assertThat(denied).isPositive();
  }

  private boolean check(io.grpc.MethodDescriptor<?, ?> method, Role role) {
    Set<Role> allowed = RoleMatrix.allowed(descriptor(method));
    boolean expected = allowed.contains(role) || allowed.contains(Role.PUBLIC);
    assertThat(isLetIn(method, role))
        .as("%s as %s", method.getFullMethodName(), role)
        .isEqualTo(expected);
    return expected;
  }

  @SuppressWarnings("unchecked") // the marshallers decide, not the types
  private boolean isLetIn(io.grpc.MethodDescriptor<?, ?> method, Role role) {
    var call = (io.grpc.MethodDescriptor<Object, Object>) method;
    Channel as =
        ClientInterceptors.intercept(
            channel, TestIdentity.sending(TestIdentity.token("tester", role)));
    Object empty = call.parseRequest(new ByteArrayInputStream(new byte[0]));
    try {
      ClientCalls.blockingUnaryCall(as, call, CallOptions.DEFAULT, empty);
      return true;
    } catch (StatusRuntimeException refused) {
      Optional<RemoteError> error = RemoteError.in(refused);
      return !error.map(RemoteError::reason).orElse("").equals("ROLE_NOT_ALLOWED");
    }
  }

  private static MethodDescriptor descriptor(io.grpc.MethodDescriptor<?, ?> method) {
    if (method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier schema) {
      return schema.getMethodDescriptor();
    }
    throw new IllegalStateException(method.getFullMethodName());
  }
}
