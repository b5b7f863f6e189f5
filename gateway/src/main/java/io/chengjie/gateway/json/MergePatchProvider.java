package io.chengjie.gateway.json;

import com.google.protobuf.GeneratedMessage;
import com.google.protobuf.Internal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Merge patches as bodies of requests. */
@Provider
@Consumes(MediaType.WILDCARD)
public class MergePatchProvider implements MessageBodyReader<MergePatch<?>> {
  private final Bodies bodies;

  MergePatchProvider(Bodies bodies) {
    this.bodies = bodies;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == MergePatch.class;
  }

  @Override
  public MergePatch<?> readFrom(
      Class<MergePatch<?>> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return bodies.readPatch(body, Internal.getDefaultInstance(resource(genericType)));
  }

  @SuppressWarnings("unchecked")
  private static Class<GeneratedMessage> resource(Type patch) {
    return (Class<GeneratedMessage>) ((ParameterizedType) patch).getActualTypeArguments()[0];
  }
}
