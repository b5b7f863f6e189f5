package io.chengjie.chassis.caller;

import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import io.chengjie.proto.common.v1.AccessOuterClass;
import io.chengjie.proto.common.v1.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which roles may call which RPC, read from the {@code access} option of the contract. */
public final class RoleMatrix {
  private final Map<String, Set<Role>> rows;

  private RoleMatrix(Map<String, Set<Role>> rows) {
    this.rows = rows;
  }

  /** The rows of these services; an RPC without the option has a row without roles. */
  public static RoleMatrix of(Collection<ServiceDescriptor> services) {
    Map<String, Set<Role>> rows = new TreeMap<>();
    for (ServiceDescriptor service : services) {
      for (MethodDescriptor method : service.getMethods()) {
        rows.put(service.getFullName() + "/" + method.getName(), allowed(method));
      }
    }
    return new RoleMatrix(rows);
  }

  /** Roles that may call the RPC; empty when the contract does not say, which means nobody. */
  public static Set<Role> allowed(MethodDescriptor method) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : method.getOptions().getExtension(AccessOuterClass.access).getRolesList()) {
      if (role != Role.ROLE_UNSPECIFIED && role != Role.UNRECOGNIZED) {
        roles.add(role);
      }
    }
    return roles;
  }

  /** Full gRPC method name ({@code package.Service/Method}) → roles, sorted by name. */
  public Map<String, Set<Role>> rows() {
    return rows;
  }

  /** RPCs that nobody may call because the contract does not say who may. */
  public List<String> withoutRow() {
    return rows.entrySet().stream()
        .filter(row -> row.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }
}
