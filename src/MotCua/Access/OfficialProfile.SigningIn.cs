using MotCua.Platform;

namespace MotCua.Access;

// What happens to an account is told here, as its secrets have no history of their own.
public sealed partial class OfficialProfile
{
    internal void SignedIn(string address, bool withSecondFactor) => Record(new OfficialSignedIn(Id, address, withSecondFactor));

    internal void LockedOut(string address) => Record(new OfficialLockedOut(Id, address));

    internal void Unlocked() => Record(new OfficialUnlocked(Id));

    internal void ChangedPassword() => Record(new PasswordChanged(Id));

    internal void GotOneTimePassword() => Record(new OneTimePasswordGiven(Id));

    internal void TurnedSecondFactorOn() => Record(new SecondFactorTurnedOn(Id));

    internal void TurnedSecondFactorOff() => Record(new SecondFactorTurnedOff(Id));

    internal void RenewedRecoveryCodes() => Record(new RecoveryCodesRenewed(Id));

    internal void UsedRecoveryCode() => Record(new RecoveryCodeUsed(Id));

    internal void SignedOutEverywhere() => Record(new OfficialSignedOutEverywhere(Id));
}

public sealed record OfficialSignedIn(long OfficialId, string Address, bool WithSecondFactor) : IEvent;

public sealed record OfficialLockedOut(long OfficialId, string Address) : IEvent;

public sealed record OfficialUnlocked(long OfficialId) : IEvent;

public sealed record PasswordChanged(long OfficialId) : IEvent;

public sealed record OneTimePasswordGiven(long OfficialId) : IEvent;

public sealed record SecondFactorTurnedOn(long OfficialId) : IEvent;

public sealed record SecondFactorTurnedOff(long OfficialId) : IEvent;

public sealed record RecoveryCodesRenewed(long OfficialId) : IEvent;

public sealed record RecoveryCodeUsed(long OfficialId) : IEvent;

public sealed record OfficialSignedOutEverywhere(long OfficialId) : IEvent;
