package io.chengjie.deploy;

import static io.chengjie.deploy.Rendering.container;
import static io.chengjie.deploy.Rendering.containsAll;
import static io.chengjie.deploy.Rendering.name;
import static io.chengjie.deploy.Rendering.pod;
import static io.chengjie.deploy.Rendering.podLabels;
import static io.chengjie.deploy.Rendering.selects;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every rendering keeps. Each broken rule gives a line. */
final class Rules {
  private final Rendering rendering;
  private final List<String> faults = new ArrayList<>();

  private Rules(Rendering rendering) {
    this.rendering = rendering;
  }

  static List<String> faults(Rendering rendering) {
    var rules = new Rules(rendering);
    rendering.objects().forEach(rules::isWellNamed);
    rendering.programs().forEach(rules::hasNoRightsItDoesNotNeed);
    rendering.programs().forEach(rules::findsItsSettings);
    rendering.programs().forEach(rules::mountsOnlyItsVolumes);
    rendering.all("Deployment").forEach(rules::isProbedAndEndsCalmly);
    rendering.all("Deployment").forEach(rules::survivesTheLossOfAPod);
    rendering.all("Deployment").filter(Rules::isService).forEach(rules::neverMigrates);
    rendering.all("Job").forEach(rules::migratesAndEnds);
    rendering.all("Service").forEach(rules::findsOneServer);
    rendering.all("PodDisruptionBudget").forEach(rules::guardsOneServer);
    rules.holdsNoSecrets();
    rules.clientsFindTheirServices();
    return rules.faults;
  }

  /** Names of the Secrets and keys the pods want, as {@code name/key}. */
  static Set<String> secrets(Rendering rendering) {
    Stream<String> settings =
        rendering
            .programs()
            .flatMap(program -> container(program).path("env").valueStream())
            .map(setting -> setting.at("/valueFrom/secretKeyRef"))
            .filter(JsonNode::isObject)
            .map(secret -> secret.path("name").asText() + "/" + secret.path("key").asText());
    Stream<String> files =
        rendering
            .programs()
            .flatMap(program -> pod(program).path("volumes").valueStream())
            .map(volume -> volume.path("secret"))
            .filter(JsonNode::isObject)
            .flatMap(
                secret ->
                    secret
                        .path("items")
                        .valueStream()
                        .map(
                            item ->
                                secret.path("secretName").asText()
                                    + "/"
                                    + item.path("key").asText()));
    return Stream.concat(settings, files).collect(Collectors.toCollection(TreeSet::new));
  }

  private void isWellNamed(JsonNode object) {
    check(
        object,
        name(object).matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?"),
        "has a name Kubernetes refuses");
    check(
        object,
        object.path("kind").asText().equals("Namespace")
            || object.at("/metadata/namespace").asText().equals("chengjie"),
        "is outside the namespace");
  }

  private void hasNoRightsItDoesNotNeed(JsonNode program) {
    JsonNode pod = pod(program);
    check(program, pod.at("/securityContext/runAsNonRoot").asBoolean(), "may run as root");
    check(program, pod.at("/securityContext/runAsUser").asInt() >= 10000, "has no user of its own");
    check(
        program,
        is(pod, "/securityContext/seccompProfile/type", "RuntimeDefault"),
        "has no seccomp profile");
    check(
        program,
        is(pod, "/automountServiceAccountToken", "false"),
        "gets a token for the Kubernetes API");
    String account = pod.path("serviceAccountName").asText();
    check(
        program,
        rendering.find("ServiceAccount", account).isPresent(),
        "has no service account of its own");
    check(program, pod.path("containers").size() == 1, "has not exactly one container");
    JsonNode container = container(program);
    check(
        program,
        is(container, "/securityContext/readOnlyRootFilesystem", "true"),
        "may write its root file system");
    check(
        program,
        is(container, "/securityContext/allowPrivilegeEscalation", "false"),
        "may gain privileges");
    check(
        program,
        is(container, "/securityContext/capabilities/drop/0", "ALL"),
        "keeps capabilities");
    for (String what : List.of("requests/cpu", "requests/memory", "limits/cpu", "limits/memory")) {
      check(program, container.at("/resources/" + what).isTextual(), "says no " + what);
    }
    check(
        program,
        container.path("image").asText().matches(".*chengjie/[a-z-]+:[^:]+"),
        "has an image without version");
    check(program, !container.path("image").asText().endsWith(":latest"), "has the image latest");
  }

  private void mountsOnlyItsVolumes(JsonNode program) {
    Set<String> volumes = names(pod(program).path("volumes"));
    Set<String> mounts = names(container(program).path("volumeMounts"));
    check(program, volumes.equals(mounts), "mounts " + mounts + " of " + volumes);
    check(program, volumes.contains("tmp"), "has no writable /tmp");
  }

  private void findsItsSettings(JsonNode program) {
    container(program)
        .path("envFrom")
        .valueStream()
        .map(from -> from.at("/configMapRef/name").asText())
        .forEach(
            map ->
                check(
                    program,
                    rendering.find("ConfigMap", map).isPresent(),
                    "reads an absent ConfigMap " + map));
    check(program, container(program).path("envFrom").size() > 0, "reads no common settings");
    container(program)
        .path("env")
        .valueStream()
        .map(setting -> setting.at("/valueFrom/configMapKeyRef"))
        .filter(JsonNode::isObject)
        .forEach(
            reference ->
                check(
                    program,
                    rendering
                        .find("ConfigMap", reference.path("name").asText())
                        .filter(map -> map.path("data").has(reference.path("key").asText()))
                        .isPresent(),
                    "reads an absent setting " + reference));
  }

  private void isProbedAndEndsCalmly(JsonNode server) {
    JsonNode container = container(server);
    Set<String> ports = names(container.path("ports"));
    for (String probe : List.of("startup/started", "readiness/ready", "liveness/live")) {
      JsonNode get =
          container.path(probe.substring(0, probe.indexOf('/')) + "Probe").path("httpGet");
      check(
          server,
          is(get, "/path", "/q/health/" + probe.substring(probe.indexOf('/') + 1)),
          "has no probe " + probe);
      check(
          server,
          ports.contains(get.path("port").asText()),
          "is probed at an unknown port: " + probe);
    }
    check(
        server,
        container.at("/ports/0/containerPort").asText().equals(setting("QUARKUS_HTTP_PORT")),
        "listens elsewhere");
    Duration calm =
        seconds(setting("QUARKUS_SHUTDOWN_DELAY"))
            .plus(seconds(setting("QUARKUS_SHUTDOWN_TIMEOUT")));
    long grace = pod(server).path("terminationGracePeriodSeconds").asLong();
    check(
        server,
        grace >= calm.toSeconds() + 5,
        "is killed before its calm end: " + grace + " s for " + calm);
  }

  private void survivesTheLossOfAPod(JsonNode server) {
    int replicas =
        rendering
            .find("HorizontalPodAutoscaler", name(server))
            .map(scaler -> scaler.at("/spec/minReplicas").asInt())
            .orElse(server.at("/spec/replicas").asInt());
    check(server, replicas >= 2, "has " + replicas + " pod");
    check(
        server,
        is(server, "/spec/strategy/rollingUpdate/maxUnavailable", "0"),
        "loses pods in a rolling update");
    check(
        server,
        selects(server.at("/spec/selector"), podLabels(server)),
        "does not select its own pods");
    check(
        server,
        rendering
                .programs()
                .filter(other -> selects(server.at("/spec/selector"), podLabels(other)))
                .count()
            == 1,
        "selects the pods of another");
    check(
        server,
        rendering
            .all("PodDisruptionBudget")
            .anyMatch(budget -> selects(budget.at("/spec/selector"), podLabels(server))),
        "has no disruption budget");
    check(
        server,
        pod(server)
            .path("topologySpreadConstraints")
            .valueStream()
            .anyMatch(spread -> selects(spread.path("labelSelector"), podLabels(server))),
        "may be all on one node");
  }

  private void neverMigrates(JsonNode server) {
    check(server, variable(server, "QUARKUS_FLYWAY_MIGRATE_AT_START").equals("false"), "migrates");
    check(
        server,
        variable(server, "QUARKUS_FLYWAY_VALIDATE_AT_START").equals("true"),
        "starts on an older schema");
  }

  private void migratesAndEnds(JsonNode job) {
    check(job, variable(job, "QUARKUS_FLYWAY_MIGRATE_AT_START").equals("true"), "does not migrate");
    check(job, variable(job, "QUARKUS_INIT_AND_EXIT").equals("true"), "does not end");
    String server = name(job).replace("-migration", "");
    check(
        job,
        container(job)
            .path("image")
            .equals(container(rendering.get("Deployment", server)).path("image")),
        "runs another image than " + server);
  }

  private void findsOneServer(JsonNode service) {
    List<JsonNode> found =
        rendering
            .programs()
            .filter(program -> containsAll(service.at("/spec/selector"), podLabels(program)))
            .toList();
    check(
        service,
        found.size() == 1 && name(found.getFirst()).equals(name(service)),
        "finds not just its own server");
    boolean headless = is(service, "/spec/clusterIP", "None");
    check(service, headless == isService(service), "is headless, or is not, against the rule");
    for (JsonNode program : found) {
      Set<String> ports = names(container(program).path("ports"));
      check(
          service,
          ports.contains(service.at("/spec/ports/0/targetPort").asText()),
          "leads to an unknown port");
    }
  }

  private void guardsOneServer(JsonNode budget) {
    Stream<JsonNode> guarded =
        rendering
            .programs()
            .filter(program -> selects(budget.at("/spec/selector"), podLabels(program)));
    check(budget, guarded.count() == 1, "guards not exactly one server");
  }

  private void holdsNoSecrets() {
    rendering
        .all("Secret")
        .forEach(secret -> check(secret, false, "is a Secret in the repository"));
  }

  /** A headless Service does not translate ports: a client must know the container's. */
  private void clientsFindTheirServices() {
    for (String client : List.of("ENTERPRISE", "PARK", "POLICY")) {
      String prefix = "QUARKUS_GRPC_CLIENTS_" + client;
      JsonNode service = rendering.find("Service", setting(prefix + "_HOST")).orElseThrow();
      check(
          service,
          is(service, "/spec/ports/0/port", setting(prefix + "_PORT")),
          "is called at another port");
      check(
          service,
          setting(prefix + "_PORT").equals(setting("QUARKUS_HTTP_PORT")),
          "is called where nobody listens");
    }
  }

  private String setting(String key) {
    return rendering
        .all("ConfigMap")
        .filter(map -> map.path("data").has(key))
        .map(map -> map.path("data").path(key).asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no setting " + key));
  }

  private static String variable(JsonNode program, String name) {
    return container(program)
        .path("env")
        .valueStream()
        .filter(variable -> variable.path("name").asText().equals(name))
        .map(variable -> variable.path("value").asText())
        .findFirst()
        .orElse("");
  }

  /** The gateway is a server, but none of the services. */
  private static boolean isService(JsonNode object) {
    return name(object).endsWith("-service");
  }

  private static Duration seconds(String value) {
    return Duration.parse("PT" + value);
  }

  private static boolean is(JsonNode node, String pointer, String value) {
    return node.at(pointer).asText().equals(value);
  }

  private static Set<String> names(JsonNode list) {
    return list.valueStream()
        .map(item -> item.path("name").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void check(JsonNode object, boolean kept, String fault) {
    if (!kept) {
      faults.add(object.path("kind").asText() + " " + name(object) + " " + fault);
    }
  }
}
