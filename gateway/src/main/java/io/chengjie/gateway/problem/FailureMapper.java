package io.chengjie.gateway.problem;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.gateway.http.AllowedMethods;
import io.chengjie.gateway.http.Exchange;
import io.chengjie.gateway.json.BodyLimit;
import io.chengjie.proto.common.v1.ErrorReason;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Every failure inside a resource, or on the way to one, as a problem. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
  private static final int GREATEST_INSTANCE = 500;

  private final Problems problems;
  private final Exchange exchange;
  private final HttpServerRequest request;
  private final BodyLimit limit;
  private final AllowedMethods allowed;

  FailureMapper(
      Problems problems,
      Exchange exchange,
      HttpServerRequest request,
      BodyLimit limit,
      AllowedMethods allowed) {
    this.problems = problems;
    this.exchange = exchange;
    this.request = request;
    this.limit = limit;
    this.allowed = allowed;
  }

  @Override
  public Response toResponse(Throwable failure) {
    Problem problem =
        problems.of(
            meaning(failure),
            new Problems.Request(
                instance(request),
                Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                exchange.trace().traceId(),
                exchange.operationIfAny(),
                exchange.pathParameters().keySet(),
                request.getHeader(HttpHeaders.AUTHORIZATION) != null));
    Response.ResponseBuilder response =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, problem.language().tag())
            .entity(ProblemJson.of(problem));
    problem.headers().forEach(response::header);
    if (failure instanceof NotAllowedException) {
      response.header(HttpHeaders.ALLOW, allowed.of(instance(request)));
    }
    return response.build();
  }

  private Throwable meaning(Throwable failure) {
    return switch (failure) {
      case NotFoundException e ->
          Rejection.of(ErrorReason.PATH_NOT_FOUND).with("path", instance(request));
      case NotAllowedException e ->
          Rejection.of(ErrorReason.METHOD_NOT_ALLOWED).with("method", request.method().name());
      case NotSupportedException e -> unsupported();
      case NotAcceptableException e -> Rejection.of(ErrorReason.NOT_ACCEPTABLE);
      case AuthenticationFailedException e -> Rejection.of(ErrorReason.UNAUTHENTICATED);
      case UnauthorizedException e -> Rejection.of(ErrorReason.UNAUTHENTICATED);
      case ForbiddenException e -> Rejection.of(ErrorReason.ROLE_NOT_ALLOWED);
      case WebApplicationException e -> byStatus(e);
      default -> failure;
    };
  }

  private Throwable byStatus(WebApplicationException failure) {
    return switch (failure.getResponse().getStatus()) {
      case 400 -> Rejection.of(ErrorReason.VALIDATION_FAILED).with("count", 1);
      case 413 -> limit.rejection();
      default -> failure;
    };
  }

  private Rejection unsupported() {
    String sent = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return Rejection.of(ErrorReason.UNSUPPORTED_MEDIA_TYPE)
        .with("contentType", sent == null ? "–" : sent)
        .with(
            "supported",
            request.method().name().equals("PATCH")
                ? "application/merge-patch+json"
                : "application/json");
  }

  static String instance(HttpServerRequest request) {
    String path = request.path() == null ? "/" : request.path();
    return path.length() > GREATEST_INSTANCE ? path.substring(0, GREATEST_INSTANCE) : path;
  }
}
