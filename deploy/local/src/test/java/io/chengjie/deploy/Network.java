package io.chengjie.deploy;

import static io.chengjie.deploy.Rendering.selects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Answers, from the NetworkPolicies alone, who may call whom inside the namespace. As in Kubernetes
 * a pod that some policy selects may do only what one of its policies allows, and a call needs both
 * sides.
 */
record Network(Rendering rendering) {

  boolean allows(JsonNode caller, JsonNode called, String port) {
    return side("Egress", "egress", "to", caller, called, port)
        && side("Ingress", "ingress", "from", called, caller, port);
  }

  /** Whether the pod may call an address outside the namespace, such as a database elsewhere. */
  boolean allowsOutside(JsonNode caller, String port) {
    return policies("Egress", caller)
        .flatMap(policy -> policy.at("/spec/egress").valueStream())
        .filter(
            rule ->
                rule.path("to").isEmpty()
                    || rule.path("to").valueStream().anyMatch(to -> to.has("ipBlock")))
        .anyMatch(rule -> portAllowed(rule, port));
  }

  private boolean side(
      String type, String rules, String peers, JsonNode pod, JsonNode peer, String port) {
    List<JsonNode> policies = policies(type, pod).toList();
    return policies.isEmpty()
        || policies.stream()
            .flatMap(policy -> policy.at("/spec/" + rules).valueStream())
            .anyMatch(rule -> peerAllowed(rule.path(peers), peer) && portAllowed(rule, port));
  }

  private Stream<JsonNode> policies(String type, JsonNode pod) {
    return rendering
        .all("NetworkPolicy")
        .filter(
            policy ->
                policy.at("/spec/policyTypes").valueStream().anyMatch(t -> t.asText().equals(type)))
        .filter(policy -> selects(policy.at("/spec/podSelector"), pod));
  }

  private static boolean peerAllowed(JsonNode peers, JsonNode pod) {
    return peers.isEmpty()
        || peers
            .valueStream()
            .anyMatch(
                peer ->
                    peer.has("podSelector")
                        && !peer.has("namespaceSelector")
                        && selects(peer.get("podSelector"), pod));
  }

  private static boolean portAllowed(JsonNode rule, String port) {
    return rule.path("ports").isEmpty()
        || rule.path("ports")
            .valueStream()
            .anyMatch(allowed -> allowed.path("port").asText().equals(port));
  }

  static ObjectNode labels(String key, String value) {
    return JsonNodeFactory.instance.objectNode().put(key, value);
  }
}
