package io.chengjie.gateway.openapi;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.chengjie.gateway.http.Parameters;
import io.chengjie.gateway.json.MergePatch;
import io.chengjie.gateway.operations.GatewayOperation;
import io.chengjie.proto.common.v1.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** One operation, from its path, its method and its row. */
final class OperationDescription {
  private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final String JSON = "application/json";

  private final HttpMethod method;
  private final GatewayOperation row;
  private final MessageSchemas schemas;
  private final Set<String> pathParameters = new LinkedHashSet<>();

  OperationDescription(
      String path, HttpMethod method, GatewayOperation row, MessageSchemas schemas) {
    this.method = method;
    this.row = row;
    this.schemas = schemas;
    Matcher names = PATH_PARAMETER.matcher(path);
    while (names.find()) {
      pathParameters.add(names.group(1));
    }
  }

  void writeTo(Operation operation) {
    operation.setDescription(description());
    operation.setParameters(parameters());
    operation.setRequestBody(null);
    row.input()
        .filter(input -> method != HttpMethod.GET)
        .ifPresent(i -> operation.setRequestBody(body(i)));
    operation.setResponses(Responses.of(row, method, !pathParameters.isEmpty(), schemas));
    operation.setSecurity(
        row.isPublic()
            ? List.of(
                OASFactory.createSecurityRequirement(),
                OASFactory.createSecurityRequirement().addScheme(Furniture.BEARER))
            : List.of(OASFactory.createSecurityRequirement().addScheme(Furniture.BEARER)));
    operation.addExtension(
        "x-roles", row.roles().stream().map(Role::name).sorted().collect(Collectors.toList()));
  }

  private String description() {
    String calls =
        row.rpcs().stream()
            .map(rpc -> ProtoComments.get().of(rpc.getFullName()))
            .findFirst()
            .orElse("What a reason of a problem means, as JSON or as a page.");
    return calls
        + "\n\nRoles: "
        + row.roles().stream().map(Role::name).sorted().collect(Collectors.joining(", "))
        + ".";
  }

  private List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    for (String name : pathParameters) {
      parameters.add(pathParameter(name));
    }
    Parameters.ofQuery(row, method == HttpMethod.GET, pathParameters)
        .forEach((name, field) -> parameters.add(queryParameter(name, field)));
    if (row.needsIdempotencyKey()) {
      parameters.add(reference(Furniture.IDEMPOTENCY_KEY));
    } else if (row.takesIdempotencyKey()) {
      parameters.add(reference(Furniture.OPTIONAL_IDEMPOTENCY_KEY));
    }
    if (row.needsEtag()) {
      parameters.add(reference(Furniture.IF_MATCH));
    } else if (method == HttpMethod.GET && hasEtag()) {
      parameters.add(reference(Furniture.IF_NONE_MATCH));
    }
    parameters.add(reference(Furniture.ACCEPT_LANGUAGE));
    return parameters;
  }

  private Parameter pathParameter(String name) {
    Schema schema =
        row.input()
            .flatMap(input -> byJsonName(input, name))
            .map(schema(schemas)::of)
            .orElseGet(() -> FieldSchemas.schema(Schema.SchemaType.STRING));
    Parameter parameter =
        OASFactory.createParameter().name(name).in(Parameter.In.PATH).required(true);
    parameter.setDescription(schema.getDescription());
    schema.setDescription(null);
    return parameter.schema(schema);
  }

  private Parameter queryParameter(String name, FieldDescriptor field) {
    Schema schema = schema(schemas).of(field);
    Parameter parameter =
        OASFactory.createParameter()
            .name(name)
            .in(Parameter.In.QUERY)
            .required(FieldSchemas.isRequired(field));
    parameter.setDescription(schema.getDescription());
    schema.setDescription(null);
    return parameter.schema(schema);
  }

  private org.eclipse.microprofile.openapi.models.parameters.RequestBody body(Descriptor input) {
    Schema schema =
        row.resourceMember()
            .map(FieldDescriptor::getMessageType)
            .map(
                resource ->
                    row.isPartialUpdate()
                        ? schemas.patchReference(resource)
                        : schemas.reference(resource))
            .orElseGet(
                () ->
                    schemas.reference(
                        input,
                        field ->
                            GatewayOperation.isCarriedByHeader(field)
                                || pathParameters.contains(field.getJsonName())));
    var media = OASFactory.createMediaType().schema(schema);
    Examples.describeRequest(media, row.id());
    return OASFactory.createRequestBody()
        .required(true)
        .content(
            OASFactory.createContent()
                .addMediaType(row.isPartialUpdate() ? MergePatch.MEDIA_TYPE : JSON, media));
  }

  private boolean hasEtag() {
    return row.output()
        .filter(output -> output.findFieldByName(GatewayOperation.ETAG) != null)
        .isPresent();
  }

  private static FieldSchemas schema(MessageSchemas schemas) {
    return new FieldSchemas(schemas::reference);
  }

  private static java.util.Optional<FieldDescriptor> byJsonName(Descriptor message, String name) {
    return message.getFields().stream().filter(f -> f.getJsonName().equals(name)).findFirst();
  }

  private static Parameter reference(String component) {
    return OASFactory.createParameter().ref("#/components/parameters/" + component);
  }
}
