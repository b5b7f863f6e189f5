package io.chengjie.chassis.testing;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The house plan of one module: one package per feature below a root, arrows only to the right. A
 * feature that the plan does not name fails, so does an arrow that it does not draw.
 *
 * <pre>
 * HousePlan.of("io.chengjie.park")
 *     .arrows("siting -> claims, admission -> land, factories, pools -> parks -> regions")
 *     .everyoneMayUse("ids")
 *     .check();
 * </pre>
 *
 * Arrows are transitive; features of one group (between two arrows) do not use each other. Classes
 * in the root package itself put the module together: they may use every feature, none uses them.
 */
public final class HousePlan {

  private final String root;
  private final Map<String, Set<String>> arrows = new LinkedHashMap<>();
  private final Set<String> shared = new LinkedHashSet<>();
  private boolean othersStandAlone;

  private HousePlan(String root) {
    this.root = root;
  }

  /** A plan without any feature for the packages below a root. */
  public static HousePlan of(String root) {
    return new HousePlan(root);
  }

  /** Adds a chain of groups, for example {@code "awards -> funds, evaluation -> catalog"}. */
  public HousePlan arrows(String chain) {
    List<String> left = List.of();
    for (String group : chain.split("->", -1)) {
      List<String> right = names(group);
      right.forEach(this::uses);
      left.forEach(feature -> uses(feature).addAll(right));
      left = right;
    }
    return this;
  }

  /** Features that stand at the right-hand edge; among themselves they follow the arrows. */
  public HousePlan everyoneMayUse(String... features) {
    for (String feature : features) {
      uses(feature);
      shared.add(feature);
    }
    return this;
  }

  /** Features that the plan does not name are allowed, and use only what everyone may use. */
  public HousePlan othersStandAlone() {
    othersStandAlone = true;
    return this;
  }

  /** Holds the main classes of the module to the plan. */
  public void check() {
    rule()
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root));
  }

  ArchRule rule() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            new ArchCondition<JavaClass>("follow the house plan of " + root) {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                checkDependencies(type, events);
              }
            })
        .allowEmptyShould(true);
  }

  private void checkDependencies(JavaClass type, ConditionEvents events) {
    String from = feature(type);
    if (from.isEmpty()) {
      return;
    }
    if (!arrows.containsKey(from) && !othersStandAlone) {
      events.add(violated(type, type.getName() + " is of feature " + from + ", not in the plan"));
    }
    Set<String> allowed = reachable(from);
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      JavaClass target = dependency.getTargetClass();
      if (isBelowRoot(target) && !allowed.contains(feature(target))) {
        events.add(
            violated(dependency, "No arrow from " + from + ": " + dependency.getDescription()));
      }
    }
  }

  private Set<String> reachable(String from) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(from));
    if (!shared.contains(from)) {
      open.addAll(shared);
    }
    while (!open.isEmpty()) {
      String feature = open.remove();
      if (reached.add(feature)) {
        open.addAll(arrows.getOrDefault(feature, Set.of()));
      }
    }
    return reached;
  }

  private Set<String> uses(String feature) {
    return arrows.computeIfAbsent(feature, unused -> new LinkedHashSet<>());
  }

  private boolean isBelowRoot(JavaClass type) {
    return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
  }

  /** The first package name below the root; empty for the root package. */
  private String feature(JavaClass type) {
    String below = type.getPackageName().substring(root.length());
    return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
  }

  private static List<String> names(String group) {
    return List.of(group.trim().split("\\s*,\\s*"));
  }
}
