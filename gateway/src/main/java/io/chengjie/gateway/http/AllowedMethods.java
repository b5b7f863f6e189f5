package io.chengjie.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which methods a path takes, for the Allow header of a 405; the framework leaves it out. */
@ApplicationScoped
public class AllowedMethods {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  private final Map<String, Set<String>> byTemplate = new HashMap<>();

  AllowedMethods(BeanManager beans) {
    beans
        .getBeans(Object.class, Any.Literal.INSTANCE)
        .forEach(
            bean -> {
              Path root = bean.getBeanClass().getAnnotation(Path.class);
              if (root != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                  add(root.value(), method);
                }
              }
            });
  }

  /**
   * Joined by commas; empty for a path of nobody. Of templates that fit, the one with the longest
   * fixed text counts.
   */
  public String of(String path) {
    return byTemplate.entrySet().stream()
        .filter(entry -> matches(entry.getKey(), path))
        .max(
            Comparator.comparingInt(
                entry -> PARAMETER.matcher(entry.getKey()).replaceAll("").length()))
        .map(entry -> String.join(", ", entry.getValue()))
        .orElse("");
  }

  private void add(String root, Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        Set<String> verbs =
            byTemplate.computeIfAbsent(
                root + sub(method.getAnnotation(Path.class)), t -> new TreeSet<>());
        verbs.add(verb.value());
        verbs.add(HttpMethod.OPTIONS);
        if (verb.value().equals(HttpMethod.GET)) {
          verbs.add(HttpMethod.HEAD);
        }
      }
    }
  }

  private static String sub(@Nullable Path path) {
    return path == null ? "" : path.value();
  }

  private static boolean matches(String template, String path) {
    String form =
        PARAMETER.splitAsStream(template).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
    return path.matches(template.endsWith("}") ? form + "[^/]+" : form);
  }
}
