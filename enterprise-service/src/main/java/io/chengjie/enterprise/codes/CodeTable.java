package io.chengjie.enterprise.codes;

import io.chengjie.proto.common.v1.CodeName;
import io.chengjie.proto.enterprise.v1.Code;
import io.chengjie.proto.enterprise.v1.CodeList;
import java.util.NavigableMap;
import java.util.Optional;

/** One list in the version that is in force. Immutable, in memory: a name costs no query. */
public final class CodeTable {
  private final CodeList list;
  private final NavigableMap<String, Code> byCode;

  CodeTable(CodeList list, NavigableMap<String, Code> byCode) {
    this.list = list;
    this.byCode = byCode;
  }

  public boolean has(String code) {
    return byCode.containsKey(code);
  }

  /** The code with its name; the name is empty where the list does not know the code. */
  public CodeName named(String code) {
    CodeName.Builder named = CodeName.newBuilder().setCode(code);
    Optional.ofNullable(byCode.get(code)).map(Code::getNameZh).ifPresent(named::setName);
    return named.build();
  }

  CodeList list() {
    return list;
  }

  /** In the order of the codes. */
  NavigableMap<String, Code> codes() {
    return byCode;
  }
}
