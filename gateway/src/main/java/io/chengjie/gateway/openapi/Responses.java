package io.chengjie.gateway.openapi;

import com.google.protobuf.Descriptors.Descriptor;
import io.chengjie.gateway.operations.GatewayOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** What an operation may answer: its success, and problems. */
final class Responses {
  private static final String PROBLEM = "#/components/responses/" + Furniture.PROBLEM;

  private Responses() {}

  static APIResponses of(
      GatewayOperation row, HttpMethod method, boolean hasPathParameters, MessageSchemas schemas) {
    APIResponses responses = OASFactory.createAPIResponses();
    boolean creates = method == HttpMethod.POST && isCreation(row);
    responses.addAPIResponse(creates ? "201" : "200", success(row, creates, schemas));
    if (method == HttpMethod.GET && hasEtag(row)) {
      responses.addAPIResponse(
          "304", OASFactory.createAPIResponse().description("未变化 · The caller has this version"));
    }
    for (String status : refusals(row, method, hasPathParameters)) {
      responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(PROBLEM));
    }
    responses.addAPIResponse("default", OASFactory.createAPIResponse().ref(PROBLEM));
    return responses;
  }

  /** Operations that make a resource answer 201; see the resources' use of {@code created}. */
  private static boolean isCreation(GatewayOperation row) {
    String rpc = row.rpcs().get(0).getName();
    return row.resourceMember().isPresent()
        || List.of("PlaceHold", "CreateAllocation", "RecordFacts", "Evaluate").contains(rpc);
  }

  private static APIResponse success(
      GatewayOperation row, boolean creates, MessageSchemas schemas) {
    APIResponse response =
        OASFactory.createAPIResponse().description(creates ? "已创建 · Created" : "成功 · Done");
    Optional<Descriptor> output = row.output();
    MediaType media = OASFactory.createMediaType();
    media.setSchema(
        output.map(schemas::reference).orElseGet(() -> FieldSchemas.schema(SchemaType.OBJECT)));
    Examples.describeResponse(media, row.id());
    response.setContent(OASFactory.createContent().addMediaType("application/json", media));
    if (hasEtag(row)) {
      response.addHeader("ETag", header(Furniture.ETAG));
    }
    if (creates && hasId(row)) {
      response.addHeader("Location", header(Furniture.LOCATION));
    }
    if (row.takesIdempotencyKey()) {
      response.addHeader("Idempotency-Replayed", header(Furniture.REPLAYED));
    }
    if (output.filter(o -> o.findFieldByName("next_page_token") != null).isPresent()) {
      response.addHeader("Link", header(Furniture.LINK));
    }
    response.addHeader("API-Version", header(Furniture.API_VERSION));
    return response;
  }

  private static List<String> refusals(
      GatewayOperation row, HttpMethod method, boolean hasPathParameters) {
    List<String> statuses = new ArrayList<>(List.of("400", "401"));
    if (!row.isPublic()) {
      statuses.add("403");
    }
    if (hasPathParameters || method != HttpMethod.GET) {
      statuses.add("404");
    }
    statuses.add("406");
    if (method != HttpMethod.GET) {
      statuses.addAll(List.of("409", "413", "415", "422"));
    }
    if (row.needsEtag()) {
      statuses.addAll(List.of("412", "428"));
    }
    statuses.addAll(List.of("429", "500", "503", "504"));
    return statuses.stream().sorted().toList();
  }

  private static boolean hasEtag(GatewayOperation row) {
    return row.output().filter(o -> o.findFieldByName(GatewayOperation.ETAG) != null).isPresent();
  }

  private static boolean hasId(GatewayOperation row) {
    return row.output()
        .filter(o -> o.findFieldByName("id") != null || o.findFieldByName("key") != null)
        .isPresent();
  }

  private static org.eclipse.microprofile.openapi.models.headers.Header header(String component) {
    return OASFactory.createHeader().ref("#/components/headers/" + component);
  }
}
