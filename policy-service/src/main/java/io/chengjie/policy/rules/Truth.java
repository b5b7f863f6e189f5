package io.chengjie.policy.rules;

import java.util.Collection;

/** Three truth values after Kleene: unknown decides nothing, and is never taken for false. */
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** FALSE when one is, else UNKNOWN when one is, else TRUE; of none TRUE. */
  public static Truth all(Collection<Truth> values) {
    if (values.contains(FALSE)) {
      return FALSE;
    }
    return values.contains(UNKNOWN) ? UNKNOWN : TRUE;
  }

  /** TRUE when one is, else UNKNOWN when one is, else FALSE; of none FALSE. */
  public static Truth any(Collection<Truth> values) {
    if (values.contains(TRUE)) {
      return TRUE;
    }
    return values.contains(UNKNOWN) ? UNKNOWN : FALSE;
  }

  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
