package io.chengjie.gateway.problem;

import com.google.protobuf.Descriptors.FieldDescriptor;
import io.chengjie.gateway.json.Pointers;
import io.chengjie.gateway.operations.GatewayOperation;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where in the HTTP request a member of the message came from. */
final class Places {
  private static final Pattern SETTLED =
      Pattern.compile("(/.*|(query|path|header):.*)?", Pattern.DOTALL);

  private Places() {}

  /**
   * A JSON Pointer into the body, or {@code query:name}, {@code path:name}, {@code header:name}.
   *
   * @param field path in the request message, or a place already
   */
  static String of(String field, Optional<GatewayOperation> operation, Set<String> pathParameters) {
    if (SETTLED.matcher(field).matches() || operation.isEmpty()) {
      return field;
    }
    String first = field.split("[.\\[]", 2)[0];
    if (pathParameters.contains(first)) {
      return "path:" + field;
    }
    if (first.equals("requestId")) {
      return "header:Idempotency-Key";
    }
    if (first.equals("etag")) {
      return "header:If-Match";
    }
    Optional<String> resource = operation.get().resourceMember().map(FieldDescriptor::getJsonName);
    if (resource.filter(first::equals).isPresent()) {
      return Pointers.of(field.equals(first) ? "" : field.substring(first.length() + 1));
    }
    return isRead(operation.get()) ? "query:" + field : Pointers.of(field);
  }

  private static boolean isRead(GatewayOperation operation) {
    return operation.rpcs().stream()
        .findFirst()
        .filter(rpc -> rpc.getName().startsWith("Get") || rpc.getName().startsWith("List"))
        .isPresent();
  }
}
