package io.chengjie.policy.rules;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import io.chengjie.policy.vocabulary.FactType;
import io.chengjie.policy.vocabulary.FactValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites number literals to decimals, from their digits in the text, so that no number is ever a
 * double; and checks the texts in {@code decimal("…")} and {@code date("…")}, so that none can fail
 * later.
 */
final class Literals {
  private static final Pattern NUMBER = Pattern.compile("-?\\s*[0-9]+(\\.[0-9]+)?");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
  private static final String NOT_EXACT =
      "write numbers with at most 18 digits before and after the point";

  private final String source;
  private final CelAbstractSyntaxTree parsed;
  private long lastId;

  Literals(String source, CelAbstractSyntaxTree parsed) {
    this.source = source;
    this.parsed = parsed;
    this.lastId =
        parsed.getSource().getPositionsMap().keySet().stream()
            .mapToLong(Long::longValue)
            .max()
            .orElse(0);
  }

  CelExpr rewrite(CelExpr expr) throws Refused {
    return switch (expr.getKind()) {
      case CONSTANT -> constant(expr);
      case IDENT, SELECT -> expr;
      case CALL -> call(expr);
      case LIST -> {
        ImmutableList.Builder<CelExpr> elements = ImmutableList.builder();
        for (CelExpr element : expr.list().elements()) {
          elements.add(rewrite(element));
        }
        yield CelExpr.ofList(expr.id(), elements.build(), expr.list().optionalIndices());
      }
      case NOT_SET, STRUCT, MAP, COMPREHENSION ->
          throw new Refused("maps, messages and loops are not part of the language", expr.id());
    };
  }

  private CelExpr call(CelExpr expr) throws Refused {
    CelExpr.CelCall call = expr.call();
    if (call.function().equals("decimal") || call.function().equals("date")) {
      requireLiteral(expr);
      return expr;
    }
    Optional<CelExpr> target = Optional.empty();
    if (call.target().isPresent()) {
      target = Optional.of(rewrite(call.target().get()));
    }
    ImmutableList.Builder<CelExpr> arguments = ImmutableList.builder();
    for (CelExpr argument : call.args()) {
      arguments.add(rewrite(argument));
    }
    return CelExpr.ofCall(expr.id(), target, call.function(), arguments.build());
  }

  private static void requireLiteral(CelExpr expr) throws Refused {
    CelExpr.CelCall call = expr.call();
    if (call.args().size() != 1
        || call.args().getFirst().getKind() != CelExpr.ExprKind.Kind.CONSTANT
        || call.args().getFirst().constant().getKind() != CelConstant.Kind.STRING_VALUE) {
      throw new Refused(call.function() + "(…) takes one text literal", expr.id());
    }
    String text = call.args().getFirst().constant().stringValue();
    if (call.function().equals("decimal") && !DECIMAL.matcher(text).matches()) {
      throw new Refused(NOT_EXACT, expr.id());
    }
    if (call.function().equals("date") && FactValue.parse(FactType.DATE, text).isEmpty()) {
      throw new Refused("write dates as date(\"YYYY-MM-DD\")", expr.id());
    }
  }

  private CelExpr constant(CelExpr expr) throws Refused {
    return switch (expr.constant().getKind()) {
      case INT64_VALUE, UINT64_VALUE, DOUBLE_VALUE -> decimal(expr);
      case BOOLEAN_VALUE, STRING_VALUE -> expr;
      default -> throw new Refused("this kind of literal is not part of the language", expr.id());
    };
  }

  private CelExpr decimal(CelExpr expr) throws Refused {
    String digits = digits(expr);
    if (!DECIMAL.matcher(digits).matches()) {
      throw new Refused(NOT_EXACT, expr.id());
    }
    return CelExpr.ofCall(
        expr.id(),
        Optional.empty(),
        "decimal",
        ImmutableList.of(CelExpr.ofConstant(++lastId, CelConstant.ofValue(digits))));
  }

  /** The literal as it stands in the text: a double would have lost digits already. */
  private String digits(CelExpr expr) throws Refused {
    Integer codePoint = parsed.getSource().getPositionsMap().get(expr.id());
    if (codePoint == null) {
      throw new Refused(NOT_EXACT, expr.id());
    }
    Matcher number = NUMBER.matcher(source);
    number.region(source.offsetByCodePoints(0, codePoint), source.length());
    if (!number.lookingAt()) {
      throw new Refused(NOT_EXACT, expr.id());
    }
    String digits = number.group().replaceAll("[-\\s]", "");
    double value = value(expr.constant());
    if (Double.parseDouble(digits) != Math.abs(value)) {
      throw new Refused(NOT_EXACT, expr.id());
    }
    return value < 0 ? "-" + digits : digits;
  }

  private static double value(CelConstant constant) {
    return switch (constant.getKind()) {
      case INT64_VALUE -> constant.int64Value();
      case UINT64_VALUE -> constant.uint64Value().doubleValue();
      default -> constant.doubleValue();
    };
  }

  /** Not part of the language; {@code id} names the expression. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    final long id;
    final String reason;

    Refused(String reason, long id) {
      super(reason, null, false, false);
      this.id = id;
      this.reason = reason;
    }
  }
}
