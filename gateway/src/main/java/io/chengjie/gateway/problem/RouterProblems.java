package io.chengjie.gateway.problem;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.trace.Trace;
import io.chengjie.gateway.http.Headers;
import io.chengjie.gateway.json.BodyLimit;
import io.chengjie.proto.common.v1.ErrorReason;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;

/**
 * What fails before a resource is found: broken requests, bodies beyond the server's limit, paths
 * of nobody.
 */
@ApplicationScoped
class RouterProblems {
  private static final int[] STATUSES = {
    400, 401, 403, 404, 405, 406, 413, 414, 415, 431, 500, 503
  };

  private final Problems problems;
  private final BodyLimit limit;

  RouterProblems(Problems problems, BodyLimit limit) {
    this.problems = problems;
    this.limit = limit;
  }

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    router.route().order(Integer.MIN_VALUE + 1).handler(this::refuseWhatIsTooLarge);
    router
        .route()
        .order(Integer.MAX_VALUE)
        .handler(
            context ->
                answer(
                    context,
                    Rejection.of(ErrorReason.PATH_NOT_FOUND)
                        .with("path", FailureMapper.instance(context.request()))));
    for (int status : STATUSES) {
      router.errorHandler(status, this::failed);
    }
  }

  /**
   * Before the framework does, which would answer without a body. What is left of the body is not
   * read.
   */
  private void refuseWhatIsTooLarge(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && limit.isExceededBy(length)) {
      context.response().putHeader("Connection", "close");
      answer(context, limit.rejection());
    } else {
      context.next();
    }
  }

  private void failed(RoutingContext context) {
    if (context.response().ended() || context.response().headWritten()) {
      return;
    }
    answer(
        context,
        switch (context.statusCode()) {
          case 400, 414, 431 -> Rejection.of(ErrorReason.VALIDATION_FAILED).with("count", 1);
          case 401 -> Rejection.of(ErrorReason.UNAUTHENTICATED);
          case 403 -> Rejection.of(ErrorReason.ROLE_NOT_ALLOWED);
          case 404 ->
              Rejection.of(ErrorReason.PATH_NOT_FOUND)
                  .with("path", FailureMapper.instance(context.request()));
          case 405 ->
              Rejection.of(ErrorReason.METHOD_NOT_ALLOWED)
                  .with("method", context.request().method().name());
          case 406 -> Rejection.of(ErrorReason.NOT_ACCEPTABLE);
          case 413 -> limit.rejection();
          case 415 ->
              Rejection.of(ErrorReason.UNSUPPORTED_MEDIA_TYPE)
                  .with("supported", "application/json");
          case 503 -> Rejection.of(ErrorReason.UNAVAILABLE);
          default ->
              context.failure() == null ? Rejection.of(ErrorReason.INTERNAL) : context.failure();
        });
  }

  private void answer(RoutingContext context, Throwable failure) {
    Problem problem =
        problems.of(
            failure,
            new Problems.Request(
                FailureMapper.instance(context.request()),
                Languages.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                Trace.from(context.request().getHeader(Headers.TRACEPARENT)).traceId(),
                Optional.empty(),
                Set.of(),
                context.request().getHeader(HttpHeaders.AUTHORIZATION) != null));
    var response = context.response().setStatusCode(problem.status());
    problem.headers().forEach(response::putHeader);
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, problem.language().tag())
        .end(Buffer.buffer(ProblemJson.of(problem)));
  }
}
