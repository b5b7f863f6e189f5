package io.chengjie.gateway.http;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.gateway.operations.GatewayOperation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Completes a request with what path, query and headers carry. */
@ApplicationScoped
public class Requests {
  private final Exchange exchange;

  Requests(Exchange exchange) {
    this.exchange = exchange;
  }

  /**
   * The request with path and query parameters, the idempotency key and the version that was read.
   *
   * @param partial the request with its body, or an empty one
   * @throws Rejection VALIDATION_FAILED when a parameter has a wrong form
   */
  public <Q extends Message> Q complete(Q partial) {
    Message.Builder request = partial.toBuilder();
    Parameters parameters = new Parameters();
    exchange
        .pathParameters()
        .forEach((name, value) -> set(request, name, "path", List.of(value), parameters));
    exchange
        .queryParameters()
        .forEach((name, values) -> set(request, name, "query", values, parameters));
    parameters.throwIfAnyWrong();
    exchange.idempotencyKey().ifPresent(key -> set(request, GatewayOperation.REQUEST_ID, key));
    exchange.etag().ifPresent(etag -> set(request, GatewayOperation.ETAG, etag));
    return cast(request.build());
  }

  private static void set(
      Message.Builder request,
      String jsonName,
      String place,
      List<String> values,
      Parameters parameters) {
    for (FieldDescriptor field : request.getDescriptorForType().getFields()) {
      if (field.getJsonName().equals(jsonName)) {
        parameters.value(field, place, values).ifPresent(value -> request.setField(field, value));
      }
    }
  }

  private static void set(Message.Builder request, String name, String value) {
    FieldDescriptor field = request.getDescriptorForType().findFieldByName(name);
    if (field != null) {
      request.setField(field, value);
    }
  }

  /** Query parameters of the request as sent, for links to further pages. */
  Map<String, List<String>> query() {
    return exchange.queryParameters();
  }

  @SuppressWarnings("unchecked")
  private static <Q extends Message> Q cast(Message message) {
    return (Q) message;
  }
}
