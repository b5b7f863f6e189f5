package io.chengjie.journey;

import static io.restassured.RestAssured.given;

import io.chengjie.proto.common.v1.Role;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The gateway as one officer uses it. */
final class Api {
  private final Role role;

  private Api(Role role) {
    this.role = role;
  }

  static Api as(Role role) {
    return new Api(role);
  }

  Response get(String path) {
    return request().get(path);
  }

  /** Sends a new request. */
  Response post(String path, String json) {
    return post(path, json, newKey());
  }

  /** Sends a request under a key of the caller's. */
  Response post(String path, String json, String key) {
    return request().header("Idempotency-Key", key).body(json).post(path);
  }

  /** Sends a custom method of a contended resource, with the version just read. */
  Response post(String path, String json, String key, String etag) {
    return request()
        .header("Idempotency-Key", key)
        .header("If-Match", '"' + etag + '"')
        .body(json)
        .post(path);
  }

  /** Records something that must succeed; its id. */
  String create(String path, String json) {
    return post(path, json).then().statusCode(201).extract().path("id");
  }

  static String newKey() {
    return "journey-" + UUID.randomUUID();
  }

  private RequestSpecification request() {
    return given()
        .baseUri(Platform.system().gateway().toString())
        .basePath("/api/v1")
        .urlEncodingEnabled(false)
        .header("Authorization", "Bearer " + Platform.system().token(role))
        .header("Accept-Language", "en")
        .contentType("application/json");
  }
}
