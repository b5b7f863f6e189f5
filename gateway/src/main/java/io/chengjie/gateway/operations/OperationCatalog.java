package io.chengjie.gateway.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.protobuf.Descriptors.MethodDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of {@code role-matrix.yaml}. An operation without a row is refused at run time and fails
 * the build.
 */
public final class OperationCatalog {
  private static final String FILE = "/role-matrix.yaml";
  private static final String PUBLIC = "public";
  private static final OperationCatalog INSTANCE = load();

  private final Map<String, GatewayOperation> rows;

  private OperationCatalog(Map<String, GatewayOperation> rows) {
    this.rows = Collections.unmodifiableMap(rows);
  }

  public static OperationCatalog get() {
    return INSTANCE;
  }

  /** Empty when the matrix has no row of this operationId. */
  public Optional<GatewayOperation> find(String operationId) {
    return Optional.ofNullable(rows.get(operationId));
  }

  /** In the order of the file. */
  public List<GatewayOperation> all() {
    return List.copyOf(rows.values());
  }

  private static OperationCatalog load() {
    try (InputStream file = OperationCatalog.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      Map<String, GatewayOperation> rows = new LinkedHashMap<>();
      new YAMLMapper()
          .readTree(file)
          .properties()
          .forEach(row -> rows.put(row.getKey(), operation(row.getKey(), row.getValue())));
      return new OperationCatalog(rows);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static GatewayOperation operation(String id, JsonNode row) {
    if (row.isTextual() && row.asText().equals(PUBLIC)) {
      return new GatewayOperation(id, List.of(), Optional.empty(), Optional.empty());
    }
    List<MethodDescriptor> rpcs = new ArrayList<>();
    JsonNode calls = row.isObject() ? row.path("calls") : row;
    if (calls.isTextual()) {
      rpcs.add(Contract.get().method(calls.asText()));
    }
    calls.forEach(name -> rpcs.add(Contract.get().method(name.asText())));
    if (rpcs.isEmpty()) {
      throw new IllegalStateException(id + " names neither an RPC nor " + PUBLIC);
    }
    MethodDescriptor main = rpcs.get(0);
    return new GatewayOperation(
        id,
        List.copyOf(rpcs),
        Optional.of(
            row.has("input")
                ? Contract.get().message(row.get("input").asText())
                : main.getInputType()),
        Optional.of(
            row.has("output")
                ? Contract.get().message(row.get("output").asText())
                : main.getOutputType()));
  }
}
