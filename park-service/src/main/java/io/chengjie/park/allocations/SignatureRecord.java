package io.chengjie.park.allocations;

import io.chengjie.proto.park.v1.HandoverCheck;
import io.chengjie.proto.park.v1.HandoverSignature.Side;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The signature of one side under a hand-over, as stored. It never changes. */
@Entity
@Table(name = "handover_signature")
@IdClass(SignatureRecord.Key.class)
class SignatureRecord {
  /** One signature for each side. */
  record Key(String allocationId, Side side) implements Serializable {}

  @Id
  @Column(name = "allocation_id")
  String allocationId;

  @Id
  @Enumerated(EnumType.STRING)
  Side side;

  @Column(name = "signed_by")
  String signedBy;

  @Column(name = "signed_at")
  Instant signedAt;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "text[]")
  List<String> items;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "text[]")
  List<String> remarks;

  static SignatureRecord of(
      String allocationId, Side side, String signedBy, Instant now, List<HandoverCheck> checklist) {
    SignatureRecord signature = new SignatureRecord();
    signature.allocationId = allocationId;
    signature.side = side;
    signature.signedBy = signedBy;
    signature.signedAt = now;
    signature.items = checklist.stream().map(HandoverCheck::getItem).toList();
    signature.remarks = checklist.stream().map(HandoverCheck::getRemark).toList();
    return signature;
  }
}
