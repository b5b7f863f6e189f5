package io.chengjie.gateway.operations;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import io.chengjie.chassis.caller.RoleMatrix;
import io.chengjie.proto.common.v1.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the role matrix.
 *
 * @param id the operationId, for example {@code holds_place}
 * @param rpcs what it calls; the first one decides who may, the others are called as needed with
 *     the same token; empty for operations that the gateway answers itself
 * @param input the request, of which the body, the path and the query are parts; empty without RPCs
 * @param output the answer; empty without RPCs
 */
public record GatewayOperation(
    String id,
    List<MethodDescriptor> rpcs,
    Optional<Descriptor> input,
    Optional<Descriptor> output) {
  /** The member that carries the idempotency key. */
  public static final String REQUEST_ID = "request_id";

  /** The member that carries the version that was read. */
  public static final String ETAG = "etag";

  private static final String UPDATE_MASK = "update_mask";

  public Set<Role> roles() {
    return rpcs.isEmpty() ? Set.of(Role.PUBLIC) : RoleMatrix.allowed(rpcs.get(0));
  }

  /** Nobody has to say who they are. */
  public boolean isPublic() {
    return roles().contains(Role.PUBLIC);
  }

  /**
   * The member of the request that is the body, where the body is a resource and not the request
   * itself.
   */
  public Optional<FieldDescriptor> resourceMember() {
    return input.flatMap(
        request ->
            request.getFields().stream()
                .filter(field -> field.getJavaType() == FieldDescriptor.JavaType.MESSAGE)
                .filter(field -> !field.isRepeated())
                .filter(field -> output.filter(field.getMessageType()::equals).isPresent())
                .findFirst());
  }

  /**
   * A change of some members, which may be repeated safely because it names the version that was
   * read.
   */
  public boolean isPartialUpdate() {
    return has(UPDATE_MASK);
  }

  public boolean needsIdempotencyKey() {
    return has(REQUEST_ID) && !isPartialUpdate();
  }

  public boolean takesIdempotencyKey() {
    return has(REQUEST_ID);
  }

  /** The request names the version that was read. */
  public boolean needsEtag() {
    return has(ETAG);
  }

  /**
   * Members of the request that never come in the body, because a header or the path carries them.
   */
  public static boolean isCarriedByHeader(FieldDescriptor field) {
    return field.getName().equals(REQUEST_ID)
        || field.getName().equals(ETAG)
        || field.getName().equals(UPDATE_MASK);
  }

  private boolean has(String member) {
    return input.filter(request -> request.findFieldByName(member) != null).isPresent();
  }
}
