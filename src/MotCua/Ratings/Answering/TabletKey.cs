using Microsoft.AspNetCore.DataProtection;
using MotCua.Access;

namespace MotCua.Ratings.Answering;

/// <summary>The rating machine at the desk: a slip given there is told apart, and the machine goes back to its first page.</summary>
internal sealed class TabletKey(IDataProtectionProvider protection) : MachineKey(protection, "MotCua.Ratings.Tablet");
