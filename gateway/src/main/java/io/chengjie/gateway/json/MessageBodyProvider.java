package io.chengjie.gateway.json;

import com.google.protobuf.GeneratedMessage;
import com.google.protobuf.Internal;
import io.chengjie.gateway.http.Exchange;
import io.chengjie.gateway.operations.GatewayOperation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Messages of the contract as bodies of requests and answers. */
@Provider
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.WILDCARD)
public class MessageBodyProvider
    implements MessageBodyReader<GeneratedMessage>, MessageBodyWriter<GeneratedMessage> {
  private final Bodies bodies;
  private final Exchange exchange;

  MessageBodyProvider(Bodies bodies, Exchange exchange) {
    this.bodies = bodies;
    this.exchange = exchange;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return GeneratedMessage.class.isAssignableFrom(type);
  }

  @Override
  public GeneratedMessage readFrom(
      Class<GeneratedMessage> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    GeneratedMessage empty = Internal.getDefaultInstance(type);
    boolean isRequest =
        exchange.operation().input().filter(empty.getDescriptorForType()::equals).isPresent();
    return bodies.read(
        body,
        empty,
        field ->
            isRequest
                && (GatewayOperation.isCarriedByHeader(field)
                    || exchange.pathParameters().containsKey(field.getJsonName())));
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return GeneratedMessage.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      GeneratedMessage message,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    body.write(MessageWriter.toJson(message));
  }
}
