package io.chengjie.park.siting;

import io.chengjie.proto.park.v1.SiteConstraint.Kind;

/** Says in both languages what a judgement means. */
final class Sentences {
  private record Words(String zh, String en, String unit) {}

  private Sentences() {}

  static String zh(Judgement judgement) {
    Words words = words(judgement.kind());
    String asked = quantity(judgement.asked(), words.unit());
    String available = quantity(judgement.available(), words.unit());
    return switch (judgement.outcome()) {
      case MET -> "%s：要求 %s，满足。".formatted(words.zh(), asked);
      case FAILED -> "%s：要求 %s，可提供 %s，不满足。".formatted(words.zh(), asked, available);
      case UNKNOWN -> "%s：要求 %s，资料缺失，无法判定。".formatted(words.zh(), asked);
      case OUTCOME_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }

  static String en(Judgement judgement) {
    Words words = words(judgement.kind());
    String asked = quantity(judgement.asked(), words.unit());
    String available = quantity(judgement.available(), words.unit());
    return switch (judgement.outcome()) {
      case MET -> "%s: %s asked, met.".formatted(words.en(), asked);
      case FAILED -> "%s: %s asked, %s available.".formatted(words.en(), asked, available);
      case UNKNOWN -> "%s: %s asked, a fact is missing.".formatted(words.en(), asked);
      case OUTCOME_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }

  private static String quantity(String value, String unit) {
    if (value.isEmpty()) {
      return "—";
    }
    return unit.isEmpty() ? value : value + " " + unit;
  }

  private static Words words(Kind kind) {
    return switch (kind) {
      case CONTIGUOUS_AREA -> new Words("连片面积", "Contiguous area", "m²");
      case FLOOR_LOAD -> new Words("楼面荷载", "Floor load", "kN/m²");
      case CLEAR_HEIGHT -> new Words("净高", "Clear height", "m");
      case DUAL_FEED -> new Words("双回路供电", "Dual feed", "");
      case POWER -> new Words("供电容量", "Power", "kVA");
      case WATER -> new Words("供水", "Water", "m³/d");
      case SEWAGE -> new Words("污水处理", "Sewage treatment", "m³/d");
      case DORMITORY_BEDS -> new Words("宿舍床位", "Dormitory beds", "");
      case READY_BY -> new Words("交付日期", "Ready by", "");
      case INDUSTRY -> new Words("行业准入", "Industry", "");
      case EXPORT_RATIO -> new Words("出口比例", "Share of exports", "");
      case CRANE -> new Words("行车起重量", "Crane", "t");
      case LOADING_DOCK -> new Words("装卸平台", "Loading dock", "");
      case FIRE_CLASS -> new Words("生产火灾危险性类别", "Fire hazard class", "");
      case COLUMN_GRID -> new Words("柱网", "Column grid", "m");
      case DISCHARGE -> new Words("生产废水排放", "Discharge of waste water", "");
      case FIRM_POWER -> new Words("N-1 供电容量", "Firm power", "kVA");
      case STEAM -> new Words("蒸汽", "Steam", "t/h");
      case GAS -> new Words("燃气", "Gas", "Nm³/h");
      case COD_QUOTA -> new Words("化学需氧量总量指标", "Quota of COD", "t/a");
      case NH3N_QUOTA -> new Words("氨氮总量指标", "Quota of ammonia nitrogen", "t/a");
      case VOC_QUOTA -> new Words("挥发性有机物总量指标", "Quota of VOC", "t/a");
      case TREATMENT_CAPACITY -> new Words("污水集中处理能力", "Central treatment", "m³/d");
      case ECOLOGICAL_RED_LINE -> new Words("生态保护红线", "Ecological red line", "");
      case KIND_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("no constraint");
    };
  }
}
