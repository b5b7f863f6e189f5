package io.chengjie.policy.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelEvaluationException;
import io.chengjie.policy.vocabulary.FactKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Understands an expression: parses it, makes its numbers exact, finds its facts, checks its types,
 * plans its parts.
 */
public final class ConditionCompiler {
  private static final CelUnparser UNPARSER = CelUnparserFactory.newUnparser();

  private ConditionCompiler() {}

  /** Keys that the expression reads; empty when it is no expression. */
  public static SortedSet<String> keysOf(String expression) {
    try {
      CelAbstractSyntaxTree parsed = Language.COMPILER.parse(expression).getAst();
      SortedMap<String, Long> keys = new TreeMap<>();
      collectKeys(parsed.getExpr(), keys);
      return new TreeSet<>(keys.keySet());
    } catch (CelValidationException | Literals.Refused invalid) {
      return Collections.emptySortedSet();
    }
  }

  /**
   * @param catalogue at least those of {@link #keysOf} that exist
   */
  public static Compilation compile(String expression, Map<String, FactKey> catalogue) {
    CelAbstractSyntaxTree parsed;
    try {
      parsed = Language.COMPILER.parse(expression).getAst();
    } catch (CelValidationException invalid) {
      return invalid(invalid);
    }
    try {
      SortedMap<String, Long> keys = new TreeMap<>();
      collectKeys(parsed.getExpr(), keys);
      SortedMap<String, FactKey> known = new TreeMap<>(catalogue);
      known.keySet().retainAll(keys.keySet());
      for (Map.Entry<String, Long> key : keys.entrySet()) {
        if (!known.containsKey(key.getKey())) {
          return new Compilation.UnknownKey(key.getKey(), position(parsed, key.getValue()));
        }
      }
      CelExpr exact = new Literals(expression, parsed).rewrite(parsed.getExpr());
      return check(parsed, exact, known);
    } catch (Literals.Refused refused) {
      return new Compilation.Invalid(refused.reason, position(parsed, refused.id));
    } catch (CelValidationException invalid) {
      return invalid(invalid);
    }
  }

  private static Compilation check(
      CelAbstractSyntaxTree parsed, CelExpr exact, Map<String, FactKey> keys)
      throws CelValidationException, Literals.Refused {
    CelCompilerBuilder builder = Language.COMPILER.toCompilerBuilder();
    keys.values().forEach(key -> builder.addVar(key.key(), Language.type(key.type())));
    CelAbstractSyntaxTree checked =
        builder
            .build()
            .check(CelAbstractSyntaxTree.newParsedAst(exact, parsed.getSource()))
            .getAst();
    Planning planning = new Planning(checked, written(parsed.getExpr(), new HashMap<>()), keys);
    return new Compilation.Success(
        new CompiledCondition(planning.term(checked.getExpr()), new TreeSet<>(keys.keySet())));
  }

  /** Facts are named by dotted identifiers; nothing else in the language is. */
  private static void collectKeys(CelExpr expr, Map<String, Long> keys) throws Literals.Refused {
    switch (expr.getKind()) {
      case IDENT, SELECT -> keys.putIfAbsent(dotted(expr), expr.id());
      case CALL -> {
        if (expr.call().target().isPresent()) {
          collectKeys(expr.call().target().get(), keys);
        }
        for (CelExpr argument : expr.call().args()) {
          collectKeys(argument, keys);
        }
      }
      case LIST -> {
        for (CelExpr element : expr.list().elements()) {
          collectKeys(element, keys);
        }
      }
      default -> {}
    }
  }

  private static String dotted(CelExpr expr) throws Literals.Refused {
    return switch (expr.getKind()) {
      case IDENT -> expr.ident().name();
      case SELECT -> dotted(expr.select().operand()) + "." + expr.select().field();
      default -> throw new Literals.Refused("only facts have dotted names", expr.id());
    };
  }

  private static Map<Long, CelExpr> written(CelExpr expr, Map<Long, CelExpr> byId) {
    byId.put(expr.id(), expr);
    if (expr.getKind() == CelExpr.ExprKind.Kind.CALL) {
      expr.call().args().forEach(argument -> written(argument, byId));
    }
    return byId;
  }

  private static Compilation invalid(CelValidationException failure) {
    CelIssue first = failure.getErrors().getFirst();
    return new Compilation.Invalid(first.getMessage(), position(first.getSourceLocation()));
  }

  private static String position(CelAbstractSyntaxTree ast, long id) {
    return ast.getSource()
        .getOffsetLocation(ast.getSource().getPositionsMap().getOrDefault(id, 0))
        .map(ConditionCompiler::position)
        .orElse("1:1");
  }

  private static String position(CelSourceLocation location) {
    return Math.max(location.getLine(), 1) + ":" + (Math.max(location.getColumn(), 0) + 1);
  }

  /**
   * @param written the parts as they were written, by id
   */
  private record Planning(
      CelAbstractSyntaxTree checked, Map<Long, CelExpr> written, Map<String, FactKey> keys) {

    Term term(CelExpr expr) throws Literals.Refused {
      String function = expr.getKind() == CelExpr.ExprKind.Kind.CALL ? expr.call().function() : "";
      return switch (function) {
        case "_&&_" -> new Term.All(text(expr), operands(expr, function));
        case "_||_" -> new Term.Any(text(expr), operands(expr, function));
        case "!_" -> new Term.Not(text(expr), term(expr.call().args().getFirst()));
        default -> comparison(expr);
      };
    }

    /** The operands of a chain of one operator, side by side. */
    private List<Term> operands(CelExpr expr, String function) throws Literals.Refused {
      List<Term> operands = new ArrayList<>();
      for (CelExpr argument : expr.call().args()) {
        if (argument.getKind() == CelExpr.ExprKind.Kind.CALL
            && argument.call().function().equals(function)) {
          operands.addAll(operands(argument, function));
        } else {
          operands.add(term(argument));
        }
      }
      return operands;
    }

    private Term comparison(CelExpr expr) throws Literals.Refused {
      SortedMap<String, Long> read = new TreeMap<>();
      collectKeys(original(expr), read);
      SortedMap<String, FactKey> reads = new TreeMap<>(keys);
      reads.keySet().retainAll(read.keySet());
      try {
        return new Comparison(
            text(expr),
            Language.RUNTIME.createProgram(
                CelAbstractSyntaxTree.newCheckedAst(
                    expr, checked.getSource(), checked.getReferenceMap(), checked.getTypeMap())),
            reads);
      } catch (CelEvaluationException impossible) {
        throw new IllegalStateException("what was checked can be planned", impossible);
      }
    }

    private String text(CelExpr expr) {
      return UNPARSER.unparse(
          CelAbstractSyntaxTree.newParsedAst(original(expr), checked.getSource()));
    }

    private CelExpr original(CelExpr expr) {
      return written.getOrDefault(expr.id(), expr);
    }
  }
}
