package io.chengjie.park.siting;

import static java.util.Map.entry;

import io.chengjie.proto.park.v1.SiteConstraint.Kind;
import java.util.Map;

/** Says in both languages what a judgement means. */
final class Sentences {
  private record Words(String zh, String en, String unitZh, String unitEn) {
    Words(String zh, String en, String unit) {
      this(zh, en, unit, unit);
    }
  }

  private static final Map<String, String> NAMES_ZH =
      Map.ofEntries(
          entry("GREENFIELD", "新增"),
          entry("BROWNFIELD", "盘活存量"),
          entry("INDUSTRIAL", "工业用地"),
          entry("WAREHOUSE", "仓储用地"),
          entry("RESEARCH", "科研用地"),
          entry("COMMERCIAL", "商服用地"),
          entry("RESIDENTIAL", "住宅用地"),
          entry("PUBLIC_SERVICE", "公共管理与公共服务用地"),
          entry("TRANSPORT", "交通运输用地"),
          entry("OTHER", "其他用地"));

  private Sentences() {}

  static String zh(Judgement judgement) {
    Words words = words(judgement.kind());
    String asked = quantity(NAMES_ZH, judgement.asked(), words.unitZh());
    String available = quantity(NAMES_ZH, judgement.available(), words.unitZh());
    return switch (judgement.outcome()) {
      case MET -> "%s：要求 %s，满足。".formatted(words.zh(), asked);
      case FAILED -> "%s：要求 %s，可提供 %s，不满足。".formatted(words.zh(), asked, available);
      case UNKNOWN -> "%s：要求 %s，资料缺失，无法判定。".formatted(words.zh(), asked);
      case OUTCOME_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }

  static String en(Judgement judgement) {
    Words words = words(judgement.kind());
    String asked = quantity(Map.of(), judgement.asked(), words.unitEn());
    String available = quantity(Map.of(), judgement.available(), words.unitEn());
    return switch (judgement.outcome()) {
      case MET -> "%s: %s asked, met.".formatted(words.en(), asked);
      case FAILED -> "%s: %s asked, %s available.".formatted(words.en(), asked, available);
      case UNKNOWN -> "%s: %s asked, a fact is missing.".formatted(words.en(), asked);
      case OUTCOME_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }

  /**
   * @param names of values that are words of the contract
   */
  private static String quantity(Map<String, String> names, String value, String unit) {
    if (value.isEmpty()) {
      return "—";
    }
    return unit.isEmpty() ? names.getOrDefault(value, value) : value + " " + unit;
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
      case ORIGIN -> new Words("来源", "Origin", "");
      case LAND_USE -> new Words("土地用途", "Land use", "");
      case CONNECTION_ROAD -> new Words("通路", "Road", "");
      case CONNECTION_WATER -> new Words("给水", "Water on the parcel", "");
      case CONNECTION_DRAINAGE -> new Words("排水", "Drainage", "");
      case CONNECTION_POWER -> new Words("通电", "Power on the parcel", "");
      case CONNECTION_TELECOM -> new Words("通信", "Telecommunication", "");
      case CONNECTION_GAS -> new Words("通燃气", "Gas on the parcel", "");
      case CONNECTION_HEAT -> new Words("供热", "Heat on the parcel", "");
      case INVESTMENT_PER_MU -> new Words("投资强度", "Investment per mu", "元/亩", "CNY/mu");
      case TAX_PER_MU -> new Words("亩均税收", "Tax per mu and year", "元/亩", "CNY/mu");
      case FLOOR_AREA_RATIO -> new Words("容积率", "Floor-area ratio", "");
      case BUILDING_COVERAGE -> new Words("建筑系数", "Building coverage", "");
      case OFFICE_SHARE -> new Words("行政办公及生活服务设施用地比重", "Share of land for offices", "");
      case KIND_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("no constraint");
    };
  }
}
