return await MotCua.CommandLine.RunAsync(args);
