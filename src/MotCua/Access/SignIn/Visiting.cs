namespace MotCua.Access.SignIn;

internal static class Visiting
{
    extension(HttpContext? http)
    {
        /// <summary>Where a request came from, as history tells it.</summary>
        public string Address => http?.Connection.RemoteIpAddress?.ToString() ?? "";
    }
}
