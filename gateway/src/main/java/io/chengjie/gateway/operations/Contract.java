package io.chengjie.gateway.operations;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import io.chengjie.proto.gateway.v1.SelectSitesRequest;
import io.grpc.protobuf.ProtoFileDescriptorSupplier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The descriptors of the contract: files, methods and messages by full name. */
public final class Contract {
  private static final Contract INSTANCE = new Contract();

  private final Map<String, FileDescriptor> files = new LinkedHashMap<>();
  private final Map<String, MethodDescriptor> methods = new TreeMap<>();
  private final Map<String, Descriptor> messages = new TreeMap<>();

  private Contract() {
    Stream.of(
            io.chengjie.proto.enterprise.v1.RegistryServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.enterprise.v1.FactsServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.enterprise.v1.ProjectsServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.enterprise.v1.CodeListServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.park.v1.AllocationServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.park.v1.CapacityViewServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.park.v1.CatalogServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.park.v1.ChangeServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.park.v1.DemonstrationZoneServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.park.v1.DesignationServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.park.v1.FacilityServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.park.v1.RegionProfileServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.park.v1.FactoryServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.park.v1.HoldServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.park.v1.LandServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.park.v1.SitingServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.park.v1.SpaceServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.policy.v1.VocabularyServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.policy.v1.CatalogServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.policy.v1.EligibilityServiceGrpc.getServiceDescriptor(),
            io.chengjie.proto.policy.v1.FundServiceGrpc.getServiceDescriptor())
        .map(Contract::file)
        .forEach(this::add);
    add(SelectSitesRequest.getDescriptor().getFile());
    add(io.chengjie.proto.enterprise.v1.ErrorReason.getDescriptor().getFile());
    add(io.chengjie.proto.park.v1.ErrorReason.getDescriptor().getFile());
    add(io.chengjie.proto.policy.v1.ErrorReason.getDescriptor().getFile());
  }

  public static Contract get() {
    return INSTANCE;
  }

  /** The method, for example {@code chengjie.park.v1.HoldService/PlaceHold}. */
  public MethodDescriptor method(String fullMethodName) {
    return present(methods, fullMethodName);
  }

  public Descriptor message(String fullName) {
    return present(messages, fullName);
  }

  /** Files of this platform and those they import. */
  public List<FileDescriptor> files() {
    return List.copyOf(files.values());
  }

  /** Full method name → method, sorted. */
  public Map<String, MethodDescriptor> methods() {
    return Map.copyOf(methods);
  }

  private void add(FileDescriptor file) {
    Deque<FileDescriptor> open = new ArrayDeque<>(List.of(file));
    while (!open.isEmpty()) {
      FileDescriptor next = open.remove();
      if (files.putIfAbsent(next.getFullName(), next) == null) {
        open.addAll(next.getDependencies());
        next.getServices().forEach(this::add);
        next.getMessageTypes().forEach(this::add);
      }
    }
  }

  private void add(ServiceDescriptor service) {
    for (MethodDescriptor method : service.getMethods()) {
      methods.put(service.getFullName() + "/" + method.getName(), method);
    }
  }

  private void add(Descriptor message) {
    messages.put(message.getFullName(), message);
    message.getNestedTypes().forEach(this::add);
  }

  private static FileDescriptor file(io.grpc.ServiceDescriptor service) {
    if (service.getSchemaDescriptor() instanceof ProtoFileDescriptorSupplier schema) {
      return schema.getFileDescriptor();
    }
    throw new IllegalArgumentException(service.getName() + " was not generated from a .proto");
  }

  private static <T> T present(Map<String, T> map, String name) {
    T value = map.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The contract has no " + name);
    }
    return value;
  }
}
