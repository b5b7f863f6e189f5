package io.chengjie.gateway.http;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.chengjie.chassis.calls.CallHeaders;
import io.grpc.stub.AbstractBlockingStub;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.BiFunction;

/** Calls a service and turns what it answers into an answer in HTTP. */
@ApplicationScoped
public class Answers {
  private static final String NEXT_PAGE_TOKEN = "next_page_token";

  private final Requests requests;
  private final Exchange exchange;
  private final UriInfo uri;
  private final HttpHeaders headers;

  Answers(Requests requests, Exchange exchange, UriInfo uri, HttpHeaders headers) {
    this.requests = requests;
    this.exchange = exchange;
    this.uri = uri;
    this.headers = headers;
  }

  /**
   * 200 with the answer; 304 on a read of a version that the caller has; a link to the next page
   * where there is one.
   */
  public <S extends AbstractBlockingStub<S>, Q extends Message, A extends Message> Response ok(
      S stub, BiFunction<S, Q, A> call, Q partialRequest) {
    return ok(call(stub, call, partialRequest));
  }

  /** 200 with an answer that was composed. */
  public Response ok(Message answer) {
    var etag = EntityTags.of(answer);
    if (etag.isPresent()
        && exchange.idempotencyKey().isEmpty()
        && exchange.etag().isEmpty()
        && EntityTags.noneMatchNames(
            headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), etag.get())) {
      return Response.notModified().header(HttpHeaders.ETAG, quoted(etag.get())).build();
    }
    Response.ResponseBuilder response = Response.ok(answer);
    etag.ifPresent(tag -> response.header(HttpHeaders.ETAG, quoted(tag)));
    nextPage(answer, response);
    return response.build();
  }

  /** 201 with the new resource; Location says where it is read, if it can be read alone. */
  public <S extends AbstractBlockingStub<S>, Q extends Message, A extends Message> Response created(
      S stub, BiFunction<S, Q, A> call, Q partialRequest, String locationMember) {
    return created(call(stub, call, partialRequest), locationMember);
  }

  /** 201 with an answer that was composed. */
  public Response created(Message answer, String locationMember) {
    Response.ResponseBuilder response = Response.status(Status.CREATED).entity(answer);
    FieldDescriptor member = answer.getDescriptorForType().findFieldByName(locationMember);
    if (member != null) {
      response.location(
          uri.getAbsolutePathBuilder().path("{id}").build(answer.getField(member).toString()));
    }
    EntityTags.of(answer).ifPresent(tag -> response.header(HttpHeaders.ETAG, quoted(tag)));
    return response.build();
  }

  /** The answer of a service to the request, completed from path, query and headers. */
  public <S extends AbstractBlockingStub<S>, Q extends Message, A extends Message> A call(
      S stub, BiFunction<S, Q, A> call, Q partialRequest) {
    return call.apply(
        stub.withOption(CallHeaders.REPLAYED_MARK, exchange.replayedMark()),
        requests.complete(partialRequest));
  }

  private void nextPage(Message answer, Response.ResponseBuilder response) {
    FieldDescriptor member = answer.getDescriptorForType().findFieldByName(NEXT_PAGE_TOKEN);
    String token = member == null ? "" : answer.getField(member).toString();
    if (!token.isEmpty()) {
      response.link(
          uri.getRequestUriBuilder().replaceQueryParam("pageToken", "{token}").build(token),
          "next");
    }
  }

  private static String quoted(String tag) {
    return "\"" + tag + "\"";
  }
}
