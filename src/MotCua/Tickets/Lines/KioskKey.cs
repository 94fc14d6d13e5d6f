using Microsoft.AspNetCore.DataProtection;
using MotCua.Access;

namespace MotCua.Tickets.Lines;

/// <summary>The ticket machine: who has its address gives tickets.</summary>
internal sealed class KioskKey(IDataProtectionProvider protection) : MachineKey(protection, "MotCua.Tickets.Kiosk");
