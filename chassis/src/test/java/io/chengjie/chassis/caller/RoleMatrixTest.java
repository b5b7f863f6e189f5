package io.chengjie.chassis.caller;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.EmptyProto;
import io.chengjie.chassis.testing.Contract;
import io.chengjie.proto.common.v1.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleMatrixTest {
  @Test
  void everyRpcOfTheContractSaysWhoMayCallIt() {
    RoleMatrix matrix = RoleMatrix.of(Contract.services());
    assertThat(matrix.rows()).hasSizeGreaterThan(50);
    assertThat(matrix.withoutRow()).isEmpty();
  }

  @Test
  void everyServiceOfTheContractIsChecked() {
    assertThat(Contract.services())
        .extracting(ServiceDescriptor::getFullName)
        .contains(
            "chengjie.enterprise.v1.ProjectsService",
            "chengjie.park.v1.HoldService",
            "chengjie.policy.v1.FundService");
  }

  @Test
  void readsTheRolesOfARow() {
    assertThat(RoleMatrix.of(Contract.services()).rows())
        .containsEntry("chengjie.park.v1.ReservationService/ConfirmHold", Set.of(Role.SERVICE));
  }

  /** The canary: an RPC without the option is found. */
  @Test
  void anRpcThatDoesNotSayWhoMayCallItIsFound() throws Exception {
    assertThat(RoleMatrix.of(List.of(serviceWithoutRow())).withoutRow())
        .containsExactly("canary.Canary/Sing");
  }

  static ServiceDescriptor serviceWithoutRow() throws Exception {
    FileDescriptorProto file =
        FileDescriptorProto.newBuilder()
            .setName("canary.proto")
            .setPackage("canary")
            .addDependency("google/protobuf/empty.proto")
            .addService(
                ServiceDescriptorProto.newBuilder()
                    .setName("Canary")
                    .addMethod(
                        MethodDescriptorProto.newBuilder()
                            .setName("Sing")
                            .setInputType(".google.protobuf.Empty")
                            .setOutputType(".google.protobuf.Empty")))
            .build();
    return FileDescriptor.buildFrom(file, new FileDescriptor[] {EmptyProto.getDescriptor()})
        .getServices()
        .getFirst();
  }
}
