package io.chengjie.park.land;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When one connection of a parcel is there, as stored. */
@Entity
@Table(name = "parcel_connection")
@IdClass(ConnectionRecord.Key.class)
class ConnectionRecord {
  /** A parcel has each connection once. */
  record Key(String parcelId, ConnectionKind kind) implements Serializable {}

  @Id
  @Column(name = "parcel_id")
  String parcelId;

  @Id
  @Enumerated(EnumType.STRING)
  ConnectionKind kind;

  @Column(name = "ready_on")
  @Nullable LocalDate readyOn;

  @Column(name = "done_on")
  @Nullable LocalDate doneOn;

  static ConnectionRecord of(String parcelId, ConnectionKind kind, ReadyDates dates) {
    ConnectionRecord record = new ConnectionRecord();
    record.parcelId = parcelId;
    record.kind = kind;
    record.readyOn = dates.readyOn();
    record.doneOn = dates.doneOn();
    return record;
  }

  ReadyDates dates() {
    return new ReadyDates(readyOn, doneOn);
  }
}
